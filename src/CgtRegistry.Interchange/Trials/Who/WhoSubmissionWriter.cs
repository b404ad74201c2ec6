using System.Text;
using System.Xml;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Who;

/// <summary>
/// Writes registrations as a national registry submits them to WHO, valid against <c>who_ictrp.dtd</c>. Of contacts only the
/// organisation is given, and of offices registered here how they are reached; the elements for names of persons are there and empty. A date known to the month or
/// year is written as far as it is known (04/2020, 2020): the DTD wishes dd/mm/yyyy, but no day is invented.
/// The form has no place for: other channels' dates of the record, former numbers, kinds and links of secondary numbers beyond the
/// issuer, summaries and descriptions, classes of bodies, completion, why stopped, whether the size is planned, allocation, model and
/// masking beyond the design's words, healthy volunteers, keywords, arms, names of single interventions apart, other outcomes, places,
/// ethics, results and references; a code beside its heading becomes a code of its own.
/// </summary>
public static class WhoSubmissionWriter
{
    internal static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n", CloseOutput = false };

    private static readonly string[] OfPersons = ["firstname", "middlename", "lastname", "address", "city", "country1", "zip", "telephone", "email"];

    /// <summary>Writes them one after another; nothing is held back in memory.</summary>
    public static void Write(Stream file, IEnumerable<TrialRegistration> registrations)
    {
        using var written = new WhoSubmissionFile(file);
        foreach (var registration in registrations)
        {
            written.Write(registration);
        }
    }

    /// <summary>Writes one of them.</summary>
    internal static void Write(WhoElements to, TrialRegistration r) => to.Part("trial", () =>
    {
        to.Part("main", () => WriteMain(to, r));
        to.Part("contacts", () =>
        {
            WriteContact(to, "public", r.Parties.PublicContact, field => Stated(r, "publicContact" + field));
            WriteContact(to, "scientific", r.Parties.ScientificContact, field => Stated(r, "scientificContact" + field));
        });
        to.List("countries", "country2", r.AsStated.TryGetValue("countries", out var stated) ? stated.Split(';', StringSplitOptions.TrimEntries) : r.Countries.Select(CountryNames.Of));
        to.Part("criteria", () => WriteCriteria(to, r));
        to.List("health_condition_code", "hc_code", Terms(r, TermSubject.Condition).Select(t => t.Code));
        to.List("health_condition_keyword", "hc_keyword", Terms(r, TermSubject.Condition).Where(t => t.Text != t.Code).Select(t => t.Text));
        to.List("intervention_code", "i_code", r.Interventions.Select(i => i.Kind is null ? null : WhoTerms.Word(i.Kind)).Concat(Terms(r, TermSubject.Intervention).Select(t => t.Code)));
        to.List("intervention_keyword", "i_keyword", Terms(r, TermSubject.Intervention).Where(t => t.Text != t.Code).Select(t => t.Text));
        to.List("primary_outcome", "prim_outcome", Outcomes(r, OutcomeKind.Primary));
        to.List("secondary_outcome", "sec_outcome", Outcomes(r, OutcomeKind.Secondary));
        to.List("secondary_sponsor", "sponsor_name", r.Parties.Collaborators.Select(c => c.Name));
        to.Part("secondary_ids", () => WriteNumbers(to, [.. r.SecondaryNumbers.Where(n => n != Utn(r))]));
        to.List("source_support", "source_name", r.Parties.Support);
    });

    private static void WriteMain(WhoElements to, TrialRegistration r)
    {
        to.Text("trial_id", r.Number);
        to.TextIfAny("utrn", Utn(r)?.Value);
        to.Text("reg_name", r.Registry);
        to.Text("date_registration", Stated(r, "registeredOn") ?? Day(r.RegisteredOn));
        to.Text("primary_sponsor", r.Parties.Sponsor?.Name);
        to.Text("public_title", r.Text.PublicTitle);
        to.TextIfAny("acronym", r.Text.Acronym);
        to.Text("scientific_title", r.Text.ScientificTitle);
        to.TextIfAny("scientific_acronym", Stated(r, "scientificAcronym"));
        to.Text("date_enrolment", Stated(r, "start") ?? Day(r.Conduct.Start?.Date));
        to.Text("type_enrolment", r.Conduct.Start?.Kind switch { DateKind.Actual => "actual", DateKind.Planned => "anticipated", _ => null });
        to.Text("target_size", Stated(r, "enrolment") ?? r.Conduct.Enrolment?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        to.Text("recruitment_status", Stated(r, "status") ?? (r.Conduct.Status is { } status ? WhoWords.Of(status) : null));
        to.TextIfAny("url", r.Url);
        to.Text("study_type", Stated(r, "studyType") ?? r.Design.StudyType switch { StudyType.Interventional => "interventional", StudyType.Observational => "observational", StudyType.ExpandedAccess => "expanded access", _ => null });
        to.Text("study_design", r.Design.AsDescribed ?? DesignSentence.Of(r.Design));
        to.Text("phase", Stated(r, "phase") ?? Phase(r.Design.Phase));
        to.TextIfAny("hc_freetext", string.Join('\n', r.Conditions));
        to.TextIfAny("i_freetext", string.Join('\n', r.Interventions.Select(Given)));
    }

    private static void WriteContact(WhoElements to, string kind, string? organisation, Func<string, string?> office) => to.Part("contact", () =>
    {
        to.Text("type", kind);
        foreach (var field in OfPersons)
        {
            to.Text(field, field switch { "address" => office("Address"), "telephone" => office("Telephone"), "email" => office("Email"), _ => null });
        }

        to.Text("affiliation", organisation);
    });

    private static void WriteCriteria(WhoElements to, TrialRegistration r)
    {
        to.Text("inclusion_criteria", r.Eligibility.Criteria ?? r.Eligibility.Inclusion);
        to.Text("agemin", Stated(r, "minimumAge") ?? Age(r.Eligibility.MinimumAge));
        to.Text("agemax", Stated(r, "maximumAge") ?? Age(r.Eligibility.MaximumAge));
        to.Text("gender", Stated(r, "sex") ?? r.Eligibility.Sex switch { ParticipantSex.Female => "Female", ParticipantSex.Male => "Male", ParticipantSex.All => "Both", _ => null });
        to.Text("exclusion_criteria", r.Eligibility.Exclusion);
    }

    private static void WriteNumbers(WhoElements to, IReadOnlyList<SecondaryNumber> numbers)
    {
        foreach (var number in numbers.DefaultIfEmpty(new SecondaryNumber("")))
        {
            to.Part("secondary_id", () =>
            {
                to.Text("sec_id", number.Value);
                to.Text("issuing_authority", number.Issuer);
            });
        }
    }

    private static string? Stated(TrialRegistration r, string field) => r.AsStated.GetValueOrDefault(field);

    private static SecondaryNumber? Utn(TrialRegistration r) => r.SecondaryNumbers.FirstOrDefault(n => n.Kind == WhoWords.UtnKind);

    private static IEnumerable<RegistrationTerm> Terms(TrialRegistration r, TermSubject about) => r.Terms.Where(t => t.About == about);

    private static IEnumerable<string> Outcomes(TrialRegistration r, OutcomeKind kind) => r.Outcomes.Where(o => o.Kind == kind)
        .Select(o => string.Join('\n', new[] { o.Measure, o.Description, o.TimeFrame is null ? null : $"Time frame: {o.TimeFrame}" }.Where(p => p is not null)));

    private static string Given(RegistrationIntervention given) => string.IsNullOrEmpty(given.Description) ? given.Name : $"{given.Name}: {given.Description}";

    private static string? Day(PartialDate? date) => date switch
    {
        { Exact: { } day } => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        { Month: { } month } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{month:00}/{date.Value.Year:0000}"),
        _ => date?.ToString(),
    };

    private static string? Age(AgeLimit? age) => age is null ? null : age.Unit is AgeUnit.Minutes ? $"{age.Number} Minutes" : $"{age.Number}{age.Unit.ToString()[0]}";

    private static string? Phase(string? phase) => phase switch
    {
        TrialPhases.Early1 => "Early Phase 1",
        TrialPhases.NotApplicable => "N/A",
        _ => phase,
    };
}
