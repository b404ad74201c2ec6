using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Fhir;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Search;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Features.Trials.Finding;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Fhir;

/// <summary>A page of studies.</summary>
/// <param name="Views">The studies.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">The cursor of the next page.</param>
internal sealed record FoundStudies(IReadOnlyList<TrialView> Views, int Total, string? Next);

/// <summary>Finds studies by the parameters of FHIR: one by its id or number, many by the index.</summary>
internal sealed class StudyFinder(TrialReader reader, Cursors cursors, TimeProvider clock)
{
    private static readonly string[] Statuses = ["draft", "active", "retired", "unknown"];

    public async Task<(FoundStudies? Found, IReadOnlyList<FieldError> Errors)> FindAsync(StudySearch search, CancellationToken cancellationToken)
    {
        var asked = new AskedFor(clock);
        var today = asked.Day("on", null);
        var words = SearchWords.Read(asked, "title", search.Title);
        var condition = Coded(asked.Words("condition", search.Condition), FhirSystems.OwnConditions);
        if (!string.IsNullOrEmpty(search.Status) && !Statuses.Contains(search.Status))
        {
            asked.Refuse("status", "not-allowed", string.Join(", ", Statuses));
        }

        var list = "fhir" + Links.Query(("title", search.Title), ("condition", search.Condition), ("status", search.Status), ("id", search.Id), ("identifier", search.Identifier));
        if (Paging.Read(list, search.Count, search.Cursor, cursors, out var errors) is not { } page || asked.Errors.Count > 0)
        {
            return (null, [.. asked.Errors, .. errors.Select(e => e.Field == "limit" ? e with { Field = "_count" } : e)]);
        }

        var filter = new TrialFilter(today, words, Condition: condition is { Length: > 0 } slug ? new ConditionId(slug) : null);
        if (search.Status is { Length: > 0 } and not "active" || condition is "")
        {
            return (new FoundStudies([], 0, null), []);
        }

        if (!string.IsNullOrEmpty(search.Id) || !string.IsNullOrEmpty(search.Identifier))
        {
            return (await OneAsync(search, filter, today, cancellationToken), []);
        }

        var found = await reader.ListAsync(filter, TrialPlace.Read(page.After), page.Size, [], cancellationToken);
        var next = found.Hits.HasMore ? cursors.Write(list, found.Hits.Places[^1].ToString()) : null;
        var views = new List<TrialView>();
        foreach (var place in found.Hits.Places)
        {
            // The list knows only short fields; a study has all of them.
            if (await reader.FindAsync(place.Id, today, cancellationToken) is { } details)
            {
                views.Add(details.View);
            }
        }

        return (new FoundStudies(views, found.Hits.Total, next), []);
    }

    // A number names one trial; the other parameters may still exclude it.
    private async Task<FoundStudies> OneAsync(StudySearch search, TrialFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        var byId = string.IsNullOrEmpty(search.Id) ? null : await FindAsync(FhirId.Number(search.Id), search.Id, today, cancellationToken);
        var byNumber = string.IsNullOrEmpty(search.Identifier) ? null : await ByIdentifierAsync(search.Identifier, today, cancellationToken);
        var found = string.IsNullOrEmpty(search.Id) ? byNumber : string.IsNullOrEmpty(search.Identifier) || byId?.Trial.Id == byNumber?.Trial.Id ? byId : null;
        var fits = found is not null && (filter is { Words: null, Condition: null } || (await reader.ListAsync(filter with { Words = $"{filter.Words} {found.Trial.Id}".Trim() }, null, TrialSearch.MostOnPage, [], cancellationToken)).Items.Any(i => i.Trial.Id == found.Trial.Id));
        return fits ? new FoundStudies([found!.View], 1, null) : new FoundStudies([], 0, null);
    }

    private async Task<TrialDetails?> ByIdentifierAsync(string identifier, DateOnly today, CancellationToken cancellationToken)
    {
        var (system, value) = identifier.Split('|', 2) is [var before, var after] ? (before, after) : (null, identifier);
        var fits = system is not { Length: > 0 } || (RegistryNumber.Read(value) is { } number && FhirSystems.OfRegistry(number.Registry) == system);
        return fits ? await FindAsync(value, value, today, cancellationToken) : null;
    }

    private async Task<TrialDetails?> FindAsync(string number, string id, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var asked in new[] { id, number, await reader.FindByOtherIdAsync(number, cancellationToken) }.OfType<string>().Distinct())
        {
            if (await reader.FindAsync(asked, today, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A code behind another system names nothing of ours.
    private static string? Coded(string? token, string system) =>
        token?.Split('|', 2) is [var before, var after] ? before.Length == 0 || before == system ? after : "" : token;
}
