using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Feeds;

/// <summary>A publication in the words of the house.</summary>
internal static class PublicationWords
{
    private static readonly (string Key, Func<RecentPublication, int> Count)[] Counts = [("home.count-new", p => p.New), ("home.count-changed", p => p.Changed)];

    /// <summary>“2 mục mới, 1 mục được sửa”; nothing when it brought and changed records of registries only.</summary>
    public static string Counted(RecentPublication publication, Texts texts) =>
        string.Join(", ", Counts.Where(c => c.Count(publication) > 0).Select(c => texts[c.Key, ("n", Dates.Number(c.Count(publication), texts.Language))]));
}
