using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using static CgtRegistry.Interchange.Trials.Exchange.CsvCell;

namespace CgtRegistry.Interchange.Trials.Exchange;

/// <summary>
/// The columns of the table of records, each with the way back. Lists stand one item a line; outcomes, interventions and arms have
/// their parts behind each other. What the table has no column for is in <c>docs/api.md</c>.
/// </summary>
internal static class TrialColumns
{
    public static IReadOnlyList<TrialColumn> All { get; } =
    [
        new("number", r => r.Number, (r, c) => r with { Number = c }),
        new("registry", r => r.Registry, (r, c) => r with { Registry = c }),
        new("channel", r => Code<RecordChannel>(r.Channel), (r, c) => r with { Channel = Enum<RecordChannel>(c)!.Value }),
        new("formerNumbers", r => Lines(r.FormerNumbers), (r, c) => r with { FormerNumbers = Items(c) }),
        new("secondaryNumbers", r => Lines(r.SecondaryNumbers.Select(n => Parts(n.Value, n.Issuer, n.Kind, n.Url))), (r, c) => r with { SecondaryNumbers = [.. Items(c).Select(i => new SecondaryNumber(Part(i, 0) ?? "", Part(i, 1), Part(i, 2), Part(i, 3)))] }),
        new("registeredOn", r => r.RegisteredOn?.ToString(), (r, c) => r with { RegisteredOn = Date(c) }),
        new("recordedOn", r => r.RecordedOn?.ToString(), (r, c) => r with { RecordedOn = Date(c) }),
        new("verifiedOn", r => r.VerifiedOn?.ToString(), (r, c) => r with { VerifiedOn = Date(c) }),
        new("url", r => r.Url, (r, c) => r with { Url = c }),
        new("publicTitle", r => r.Text.PublicTitle, (r, c) => r with { Text = r.Text with { PublicTitle = c } }),
        new("scientificTitle", r => r.Text.ScientificTitle, (r, c) => r with { Text = r.Text with { ScientificTitle = c } }),
        new("acronym", r => r.Text.Acronym, (r, c) => r with { Text = r.Text with { Acronym = c } }),
        new("summary", r => r.Text.Summary, (r, c) => r with { Text = r.Text with { Summary = c } }),
        new("description", r => r.Text.Description, (r, c) => r with { Text = r.Text with { Description = c } }),
        new("sponsor", r => r.Parties.Sponsor?.Name, (r, c) => r with { Parties = r.Parties with { Sponsor = new RegistrationParty(c, r.Parties.Sponsor?.Class) } }),
        new("sponsorClass", r => r.Parties.Sponsor?.Class, (r, c) => r with { Parties = r.Parties with { Sponsor = r.Parties.Sponsor is { } sponsor ? sponsor with { Class = c } : null } }),
        new("collaborators", r => Lines(r.Parties.Collaborators.Select(p => Parts(p.Name, p.Class))), (r, c) => r with { Parties = r.Parties with { Collaborators = [.. Items(c).Select(i => new RegistrationParty(Part(i, 0) ?? "", Part(i, 1)))] } }),
        new("support", r => Lines(r.Parties.Support), (r, c) => r with { Parties = r.Parties with { Support = Items(c) } }),
        new("publicContact", r => r.Parties.PublicContact, (r, c) => r with { Parties = r.Parties with { PublicContact = c } }),
        new("scientificContact", r => r.Parties.ScientificContact, (r, c) => r with { Parties = r.Parties with { ScientificContact = c } }),
        .. Conduct,
        .. TrialDesignColumns.All,
        new("conditions", r => Lines(r.Conditions), (r, c) => r with { Conditions = Items(c) }),
        new("keywords", r => Lines(r.Keywords), (r, c) => r with { Keywords = Items(c) }),
        new("interventions", r => Lines(r.Interventions.Select(i => Parts(i.Name, i.Kind, i.Description))), (r, c) => r with { Interventions = [.. Items(c).Select(i => new RegistrationIntervention(Part(i, 0) ?? "", Part(i, 1), Part(i, 2)))] }),
        new("arms", r => Lines(r.Arms.Select(a => Parts(a.Label, a.Kind, a.Description))), (r, c) => r with { Arms = [.. Items(c).Select(i => new RegistrationArm(Part(i, 0) ?? "", Part(i, 1), Part(i, 2)))] }),
        Outcomes("primaryOutcomes", OutcomeKind.Primary),
        Outcomes("secondaryOutcomes", OutcomeKind.Secondary),
        Outcomes("otherOutcomes", OutcomeKind.Other),
        new("countries", r => Lines(r.Countries), (r, c) => r with { Countries = Items(c) }),
        new("sites", r => Lines(r.Sites.Select(s => Parts(s.Facility, s.City, s.Region, s.Zip, s.Country ?? s.CountryName))), (r, c) => r with { Sites = [.. Items(c).Select(Site)] }),
        new("resultsPosted", r => r.Results.Posted is { } posted ? posted ? "true" : "false" : null, (r, c) => r with { Results = r.Results with { Posted = c == "true" } }),
        new("resultsPostedOn", r => r.Results.PostedOn?.ToString(), (r, c) => r with { Results = r.Results with { PostedOn = Date(c) } }),
        new("resultsUrl", r => r.Results.Url, (r, c) => r with { Results = r.Results with { Url = c } }),
        new("sharingPlan", r => r.Results.SharingPlan, (r, c) => r with { Results = r.Results with { SharingPlan = c } }),
    ];

    private static IReadOnlyList<TrialColumn> Conduct =>
    [
        new("status", r => Code(r.Conduct.Status), (r, c) => r with { Conduct = r.Conduct with { Status = Enum<ConductState>(c) } }),
        new("lastKnownStatus", r => Code(r.Conduct.LastKnownStatus), (r, c) => r with { Conduct = r.Conduct with { LastKnownStatus = Enum<ConductState>(c) } }),
        new("whyStopped", r => r.Conduct.WhyStopped, (r, c) => r with { Conduct = r.Conduct with { WhyStopped = c } }),
        new("start", r => Day(r.Conduct.Start), (r, c) => r with { Conduct = r.Conduct with { Start = Milestone(c) } }),
        new("primaryCompletion", r => Day(r.Conduct.PrimaryCompletion), (r, c) => r with { Conduct = r.Conduct with { PrimaryCompletion = Milestone(c) } }),
        new("completion", r => Day(r.Conduct.Completion), (r, c) => r with { Conduct = r.Conduct with { Completion = Milestone(c) } }),
        new("enrolment", r => r.Conduct.Enrolment?.Number.ToString(CultureInfo.InvariantCulture), (r, c) => r with { Conduct = r.Conduct with { Enrolment = new Enrolment(int.Parse(c, CultureInfo.InvariantCulture)) } }),
        new("enrolmentKind", r => Code(r.Conduct.Enrolment?.Kind), (r, c) => r with { Conduct = r.Conduct with { Enrolment = r.Conduct.Enrolment is { } size ? size with { Kind = Enum<EnrolmentKind>(c) } : null } }),
    ];

    private static TrialColumn Outcomes(string name, OutcomeKind kind) => new(
        name,
        r => Lines(r.Outcomes.Where(o => o.Kind == kind).Select(o => Parts(o.Measure, o.Description, o.TimeFrame))),
        (r, c) => r with { Outcomes = [.. r.Outcomes, .. Items(c).Select(i => new RegistrationOutcome(kind, Part(i, 0) ?? "", Part(i, 1), Part(i, 2)))] });

    private static RegistrationSite Site(string item)
    {
        var country = Part(item, 4);
        var code = country is [var first, var second] && char.IsAsciiLetterUpper(first) && char.IsAsciiLetterUpper(second);
        return new RegistrationSite(Part(item, 0), Part(item, 1), Part(item, 2), Part(item, 3), code ? country : null, code ? null : country);
    }

    private static PartialDate Date(string cell) => PartialDate.Parse(cell, null);

    private static string? Day(Milestone? milestone) => milestone is null ? null : $"{milestone.Date} {Code(milestone.Kind)}".TrimEnd();

    private static Milestone Milestone(string cell) => cell.Split(' ') switch
    {
        [var date, var kind] => new Milestone(Date(date), Enum<DateKind>(kind)),
        _ => new Milestone(Date(cell)),
    };
}
