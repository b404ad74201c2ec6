using CgtRegistry.Domain.Names;
using CgtRegistry.Web.Features.Trials.Finding;

namespace CgtRegistry.Web.Tests.Trials.Finding;

/// <summary>Entries of the index that say only what a test is about.</summary>
internal static class Some
{
    private static int _number;

    public static TrialEntry Trial(string title = "", string text = "", string? id = null) => new()
    {
        Id = id ?? $"TEST{Interlocked.Increment(ref _number):0000000}",
        TitleWords = FoldedText.Of(title),
        OtherWords = FoldedText.Of(text),
        MarkedWords = string.Join(' ', Folding.Tokens(title).Select(t => t.Marks).OfType<string>()),
    };

    public static IReadOnlyList<string> Found(this TrialIndex index, string words, Alternatives? alternatives = null) =>
        index.Search(words, alternatives).Places.Select(p => p.Id).ToList();

    public static TrialHits Search(this TrialIndex index, string words, Alternatives? alternatives = null) =>
        index.Search(new TrialSearch { Words = words, Alternatives = alternatives ?? Alternatives.None, Limit = 100 });
}
