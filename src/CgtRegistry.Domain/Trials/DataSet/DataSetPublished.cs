using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>
/// Makes the public record of a trial from what was registered. The short fields, by which the register finds and judges trials,
/// are taken from the data set; nothing is added to it. Records it names are kept where the register holds them.
/// </summary>
public static class DataSetPublished
{
    /// <summary>The source of what is registered here: the register itself. Its trials are declared by whoever registers them.</summary>
    public static readonly SourceId Source = new("registry-vncgt");

    /// <summary>The record under its number.</summary>
    /// <param name="number">The number of this register.</param>
    /// <param name="data">What was registered.</param>
    /// <param name="here">Days of registration and confirmation.</param>
    /// <param name="before">The public record so far; none for the first version.</param>
    /// <param name="register">What is public now.</param>
    public static Trial As(TrialId number, TrialDataSet data, RegisteredHere here, Trial? before, Register register)
    {
        var citation = new Citation(Source, EvidenceGrade.B, number.Value);
        var registration = DataSetGivenOut.As(new RegisteredAs(number.Value, here.On, here.ChangedOn, here.ConfirmedOn), data);
        var continued = Continued(number, data, register);
        return new Trial
        {
            Id = number,
            Identifiers = Numbers(number, registration, register, continued),
            Title = Text(data.PublicTitle) ?? new LocalText(number.Value),
            Sponsor = data.Sponsor is { } sponsor ? Party(sponsor.Name, sponsor.Institution, register) : null,
            Collaborators = [.. data.SecondarySponsors.Select(s => Party(s.Name, s.Institution, register)).OfType<TrialParty>().Distinct()],
            Sites = [.. data.Sites.Select(s => Party(s.Facility, s.Institution, register)).OfType<TrialParty>().Distinct()],
            Countries = registration.Countries,
            Conditions = [.. data.Conditions.Select(c => c.Condition).OfType<ConditionId>().Where(register.Conditions.ContainsKey).Distinct()],
            Therapies = data.CellGene.Therapy is { } therapy && register.Therapies.ContainsKey(therapy) ? [therapy] : [],
            InterventionText = Joined(data.Interventions.Select(i => i.Name)),
            StudyType = data.Design.StudyType,
            Observations = [.. continued.SelectMany(t => t.Observations), .. (before?.Observations ?? []).Where(o => o.RecordedOn != PartialDate.On(here.ChangedOn)), RegistrationObservation.Of(registration) with { Citation = citation }],
            RegisteredOn = registration.RegisteredOn,
            Retrospective = registration.Retrospective,
            Oversight = PublicOversight.Of(data, citation),
            ParticipantPayment = Payment(data.CellGene),
            Summary = Text(data.Summary),
            DataSet = data,
            Registration = here,
            Citations = [.. (before?.Citations ?? []).Concat(continued.SelectMany(t => t.Citations)).Prepend(citation).Distinct()],
            Facts = [.. (before?.Facts ?? []).Concat(continued.SelectMany(t => t.Facts)).Distinct()],
        };
    }

    /// <summary>Records of other registries' trials that the register holds and that a data set goes on with: they bear one of its numbers.</summary>
    public static IReadOnlyList<Trial> Continued(TrialId number, TrialDataSet data, Register register)
    {
        var numbers = data.SecondaryNumbers.Select(n => RegistryNumber.Read(n.Value)?.Trial).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. register.Trials.Values
                .Where(t => t.DataSet is null && t.Id != number && t.Identifiers.Select(i => i.Value).Append(t.Id.Value).Any(v => RegistryNumber.Read(v) is { } own && numbers.Contains(own.Trial)))
                .OrderBy(t => t.Id.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>A record from then on: it says where it goes on and leaves the numbers of registries to that.</summary>
    public static Trial EndedIn(Trial record, TrialId number) =>
        record with { ContinuedAs = number, Identifiers = [.. record.Identifiers.Where(i => RegistryNumber.Read(i.Value) is null)] };

    // A number that another trial's record here bears already stays that trial's; it still stands in the data set.
    private static List<TrialIdentifier> Numbers(TrialId number, TrialRegistration registration, Register register, IReadOnlyList<Trial> continued)
    {
        var taken = register.Trials.Values.Where(t => t.Id != number && !continued.Contains(t)).SelectMany(t => t.Identifiers).ToHashSet();
        return
        [
            new TrialIdentifier(Registries.Own, number.Value),
            .. registration.SecondaryNumbers.Select(n => RegistryNumber.Read(n.Value)).OfType<RegistryNumber>().Where(n => n.Registry != Registries.Own)
                .Select(n => new TrialIdentifier(n.Registry, n.Trial)).Distinct().Where(n => !taken.Contains(n)),
        ];
    }

    private static TrialParty? Party(DraftText? name, InstitutionId? institution, Register register) =>
        Text(name) is { } known ? new TrialParty(known.Vi, institution is { } id && register.Institutions.ContainsKey(id) ? id : null) : null;

    private static LocalText? Payment(CellGenePart part)
    {
        LocalText? said = part.Payment switch
        {
            ParticipantPayment.None => new("Người tham gia không phải trả tiền.", "Participants pay nothing."),
            ParticipantPayment.Costs => new("Người tham gia không phải trả tiền và được hoàn chi phí.", "Participants pay nothing and their expenses are refunded."),
            ParticipantPayment.Fee => new("Người tham gia phải trả tiền.", "Participants are charged."),
            _ => null,
        };
        return said is not null && Text(part.PaymentDescription) is { } more ? new LocalText($"{said.Vi} {more.Vi}", $"{said.En} {more.In("en")}") : said;
    }

    private static LocalText? Joined(IEnumerable<DraftText?> texts)
    {
        var known = texts.Select(Text).OfType<LocalText>().ToList();
        return known.Count == 0 ? null : new LocalText(string.Join("; ", known.Select(k => k.Vi)), string.Join("; ", known.Select(k => k.In("en"))));
    }

    private static LocalText? Text(DraftText? text) =>
        text is null || text.IsEmpty ? null
        : string.IsNullOrWhiteSpace(text.Vi) ? new LocalText(text.En!, text.En)
        : new LocalText(text.Vi, string.IsNullOrWhiteSpace(text.En) ? null : text.En);
}
