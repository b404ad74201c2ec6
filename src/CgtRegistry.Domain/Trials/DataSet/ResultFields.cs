namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Fields of results and of sharing data (items 23 and 24).</summary>
internal static class ResultFields
{
    private const int LongestText = 32000;

    public static IReadOnlyList<DataSetField> All { get; } = new FieldList()
        .One("/results/postedOn", "23", FieldKind.Day, d => d.Results.PostedOn)
        .One("/results/publishedOn", "23", FieldKind.Date, d => d.Results.PublishedOn)
        .One("/results/links", "23", FieldKind.List, d => d.Results.Links)
        .Each("/results/links/*", "23", FieldKind.Line, d => d.Results.Links, l => l, max: 2000)
        .One("/results/summary", "23", FieldKind.Prose, d => d.Results.Summary, max: 5000)
        .One("/results/baseline", "23", FieldKind.Prose, d => d.Results.Baseline, max: LongestText)
        .One("/results/participantFlow", "23", FieldKind.Prose, d => d.Results.ParticipantFlow, max: LongestText)
        .One("/results/adverseEvents", "23", FieldKind.Prose, d => d.Results.AdverseEvents, max: LongestText)
        .One("/results/outcomes", "23", FieldKind.Prose, d => d.Results.Outcomes, max: LongestText)
        .One("/results/protocol/url", "23", FieldKind.Line, d => d.Results.Protocol?.Url, max: 2000)
        .One("/results/protocol/version", "23", FieldKind.Line, d => d.Results.Protocol?.Version, max: 50)
        .One("/results/protocol/date", "23", FieldKind.Date, d => d.Results.Protocol?.Date)
        .One("/sharing/planned", "24", FieldKind.Mark, d => d.Sharing.Planned, FieldNeed.Required)
        .One("/sharing/description", "24", FieldKind.Prose, d => d.Sharing.Description, FieldNeed.Required, 5000)
        .Fields;
}
