using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Sources;

/// <summary>What the list of sources is filtered by.</summary>
/// <param name="Words">Words of title, publisher or address.</param>
/// <param name="Kind">What kind of document.</param>
/// <param name="Language">BCP 47 language of the document.</param>
/// <param name="Publisher">The publisher, exactly as recorded.</param>
public sealed record SourceFilter(string? Words = null, SourceKind? Kind = null, string? Language = null, string? Publisher = null);

/// <summary>A source in a list.</summary>
public sealed record SourceSummary(string Slug, SourceKind Kind, string Publisher, string Title, string Language, string? Url, PartialDate? PublishedOn, PartialDate? ReadOn, int CitedBy);

/// <summary>What the pages, the API and the downloads show about sources.</summary>
public sealed class SourceReader(LiveRegister live)
{
    /// <summary>The sources that pass a filter, newest first; those without a day at the end.</summary>
    public IReadOnlyList<Source> List(SourceFilter filter)
    {
        var words = filter.Words is null ? [] : Folding.Words(filter.Words);
        return
        [
            .. live.Current.Sources.Values
                .Where(s => filter.Words is null || Holds(s, words))
                .Where(s => filter.Kind is null || s.Kind == filter.Kind)
                .Where(s => filter.Language is null || s.Language == filter.Language)
                .Where(s => filter.Publisher is null || s.Publisher == filter.Publisher)
                .OrderBy(SortKey, StringComparer.Ordinal),
        ];
    }

    /// <summary>Sources as they stand in a list, with how many records rest on each.</summary>
    public IReadOnlyList<SourceSummary> Summaries(IEnumerable<Source> sources) =>
        [.. sources.Select(s => new SourceSummary(s.Id.Value, s.Kind, s.Publisher, s.Title, s.Language, s.Url, s.PublishedOn, s.ReadOn, CitedBy(s).Count))];

    /// <summary>One source.</summary>
    public Source? Find(string slug) => live.Current.Sources.GetValueOrDefault(new SourceId(slug));

    /// <summary>Everything in the register that rests on a source.</summary>
    public IReadOnlyList<CitedBy> CitedBy(Source source) => Sources.CitedBy.Of(live.Current, source.Id);

    /// <summary>The address of a source, when it is one that may be linked: https or http, nothing else.</summary>
    public static Uri? Link(Source source) =>
        Uri.TryCreate(source.Url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;

    /// <summary>Newest first as ordinal text: days counted backwards, then the slug.</summary>
    public static string SortKey(Source source) =>
        $"{(source.PublishedOn is { } day ? DateOnly.MaxValue.DayNumber - day.First.DayNumber : int.MaxValue):0000000000} {source.Id}";

    // No usable word finds nothing: a search never silently shows everything.
    private static bool Holds(Source source, IReadOnlyList<string> words)
    {
        var own = Folding.Words($"{source.Title} {source.Publisher} {source.Id} {Link(source)?.Host}");
        return words.Count > 0 && words.All(w => own.Any(o => o.StartsWith(w, StringComparison.Ordinal)));
    }
}
