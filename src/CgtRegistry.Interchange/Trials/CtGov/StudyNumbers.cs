using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>The numbers of a study.</summary>
/// <param name="Number">Its own number.</param>
/// <param name="Registry">The registry that gave it.</param>
/// <param name="Url">Where the registry shows it.</param>
/// <param name="Former">Numbers it had there before.</param>
/// <param name="Others">Numbers of others, the organisation's own first.</param>
internal sealed record StudyNumbers(string Number, string Registry, string? Url, IReadOnlyList<string> Former, IReadOnlyList<SecondaryNumber> Others)
{
    /// <summary>What <see cref="SecondaryNumber.Kind"/> says of the organisation's own number; a grant's type follows after a colon.</summary>
    public const string OrganisationsOwn = "ORG_STUDY_ID";

    /// <summary>
    /// The numbers of the identification module. A study without NCT number is one that this register wrote for another registry:
    /// there its own number is the first of the secondary ids (see <see cref="CtGovJsonWriter"/>).
    /// </summary>
    public static StudyNumbers? Read(StudyNode names, StudyNotes notes)
    {
        var others = names.Each("secondaryIdInfos", "SecondaryIdInfo").Select(s => Secondary(s, notes)).OfType<SecondaryNumber>();
        if (Organisations(names["orgStudyIdInfo"], notes) is { } own)
        {
            others = others.Prepend(own);
        }

        var said = names.Word("nctId", "NCTId");
        var former = names.Words("nctIdAliases", "NCTIdAlias").Select(a => OfNct(a) ?? a);
        var numbers = said is null ? Elsewhere([.. others])
            : OfNct(said) is { } number ? new StudyNumbers(number, Registries.ClinicalTrialsGov, Address(number), [.. former], [.. others])
            : null;
        if (numbers is null)
        {
            notes.Complain("nctId", said ?? "", "number-not-read");
        }

        return numbers;
    }

    /// <summary>A number of ClinicalTrials.gov in its own form.</summary>
    public static string? OfNct(string? said) =>
        said is ['N', 'C', 'T', ..] and { Length: 11 } && said.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0 ? said
        : RegistryNumber.Read(said) is { Registry: Registries.ClinicalTrialsGov } number ? number.Value
        : null;

    /// <summary>Where ClinicalTrials.gov shows a number; older formats give addresses that have moved.</summary>
    public static string Address(string number) => string.Format(System.Globalization.CultureInfo.InvariantCulture, AddressForm, number);

    private static readonly System.Text.CompositeFormat AddressForm = System.Text.CompositeFormat.Parse(Registries.Named(Registries.ClinicalTrialsGov)!.Address!);

    private static StudyNumbers? Elsewhere(IReadOnlyList<SecondaryNumber> numbers) =>
        numbers.FirstOrDefault(n => n.Kind == "REGISTRY") is { Issuer: not null } own && OwnNumbers.Of(own.Value, own.Issuer) is { } number
            ? new StudyNumbers(number.Value, number.Registry, WebAddress.Read(own.Url), [], [.. numbers.Where(n => n != own)])
            : null;

    private static SecondaryNumber? Organisations(StudyNode own, StudyNotes notes) =>
        own.Text("id", "OrgStudyId") is { } id
            ? new SecondaryNumber(id, null, notes.Code(Codes.OrgStudyIdType, "orgStudyIdInfo", own.Word("type", "OrgStudyIdType")) is { } type ? $"{OrganisationsOwn}:{type}" : OrganisationsOwn, own.Word("link", "OrgStudyIdLink"))
            : null;

    private static SecondaryNumber? Secondary(StudyNode other, StudyNotes notes) =>
        other.Text("id", "SecondaryId") is { } id
            ? new SecondaryNumber(id, other.Text("domain", "SecondaryIdDomain"), notes.Code(Codes.SecondaryIdType, "secondaryIdInfos", other.Word("type", "SecondaryIdType")), other.Word("link", "SecondaryIdLink"))
            : null;
}
