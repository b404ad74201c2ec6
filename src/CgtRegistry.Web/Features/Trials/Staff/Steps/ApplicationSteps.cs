using CgtRegistry.Web.Features.Trials.Staff.Fields;

namespace CgtRegistry.Web.Features.Trials.Staff.Steps;

/// <summary>A field that stands once, or a list with the fields of its rows.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Fields">The fields: one, or those of a row.</param>
/// <param name="IsList">Whether rows can be added.</param>
public sealed record StepPart(string Pointer, IReadOnlyList<FormField> Fields, bool IsList)
{
    /// <summary>Whether a row is a single value.</summary>
    public bool IsOfValues => IsList && Fields is [{ Pattern: var only }] && only == Pointer + "/*";
}

/// <summary>A page of the form: fields that belong together.</summary>
/// <param name="Code">Names it in addresses and texts.</param>
/// <param name="Parts">What stands on it, in order.</param>
public sealed record ApplicationStep(string Code, IReadOnlyList<StepPart> Parts)
{
    /// <summary>Whether a value stands on this page.</summary>
    public bool Has(string pointer) => PlaceOf(pointer) >= 0;

    /// <summary>Which part of the page a value belongs to; below zero when it stands elsewhere.</summary>
    public int PlaceOf(string pointer) => Parts.ToList().FindIndex(p => pointer == p.Pointer || pointer.StartsWith(p.Pointer + "/", StringComparison.Ordinal));

    /// <summary>Whether a field is the first of its item of the data set on this page.</summary>
    public bool Introduces(FormField field) => Parts.SelectMany(p => p.Fields).FirstOrDefault(f => f.Field?.Item == field.Field?.Item) == field;
}

/// <summary>The pages of the form, in the order of the work: what the trial is, what it does, who watches it.</summary>
public static class ApplicationSteps
{
    private static readonly string[] Contact = ["office", "affiliation", "address", "email", "telephone"];
    private static readonly string[] Review = ["state", "on", "committee", "contact", "reference", "until", "conditions"];

    /// <summary>All of them; documents and the last look follow.</summary>
    public static IReadOnlyList<ApplicationStep> All { get; } =
    [
        new("titles", [.. Each("/publicTitle", "/scientificTitle", "/acronym", "/summary", "/description")]),
        new("numbers", [.. Each("/protocolNumber"), List("/secondaryNumbers", "value", "issuer")]),
        new("parties", [.. Each("/sponsor/name", "/sponsor/institution"), List("/support", "name", "institution"), List("/secondarySponsors", "name", "institution")]),
        new("contacts", [.. Under("/publicContact", Contact), .. Under("/scientificContact", Contact)]),
        new("investigator", [.. Each(InvestigatorFields.Name, InvestigatorFields.Degree, "/investigator/role", "/investigator/affiliation")]),
        new("conditions", [List("/conditions", "name", "condition"), Values("/keywords"), .. Each("/cellGene/productName", "/cellGene/productCode", "/cellGene/therapy")]),
        new("design", [.. Under("/design", "studyType", "phase", "allocation", "model", "purpose", "masking", "masked", "observationalModel", "timePerspective", "description")]),
        new("interventions", [List("/arms", "key", "label", "kind", "description"), List("/interventions", "name", "kind", "description", "otherNames", "arms")]),
        new("eligibility", [.. Under("/eligibility", "sex", "minimumAge/number", "minimumAge/unit", "maximumAge/number", "maximumAge/unit", "healthyVolunteers", "inclusion", "exclusion")]),
        new("outcomes", [List("/outcomes", "kind", "measure", "method", "timeFrame", "unit", "scale/lowest", "scale/highest", "scale/better")]),
        new("places", [Values("/countries"), List("/sites", "institution", "facility", "city", "country", "status", "statusOn"), .. Each("/sampleSize/planned", "/sampleSize/enrolled")]),
        new("course", [.. Under("/firstEnrolment", "date", "kind"), .. Under("/primaryCompletion", "date", "kind"), .. Under("/completion", "date", "kind"), List("/statusRows", "status", "on", "reason", "deleted", "comment")]),
        new("oversight", [List("/ethics", Review), .. Under("/regulator", Review)]),
        new("product", [
            .. Under("/cellGene", "riskClass", "geneModified", "geneticChange", "processingSteps", "donorScreening", "releaseCriteria", "cellDose", "viability", "passage", "traceability"),
            .. Under("/cellGene/facility", "name", "institution", "licenceNumber", "licensedFrom", "licensedThrough", "licensedWithoutEnd"),
            .. Under("/cellGene/doctor", "technique", "training", "issuer", "certifiedOn"),
            .. Under("/cellGene", "followUp", "compensation", "payment", "paymentDescription")]),
        new("results", [
            .. Under("/sharing", "planned", "description"),
            .. Under("/results", "publishedOn", "links", "summary", "baseline", "participantFlow", "adverseEvents", "outcomes", "protocol/url", "protocol/version", "protocol/date")]),
    ];

    /// <summary>The step with a code.</summary>
    public static ApplicationStep? Find(string code) => All.FirstOrDefault(s => s.Code == code);

    /// <summary>The step on which a value stands.</summary>
    public static ApplicationStep? Of(string pointer) => All.FirstOrDefault(s => s.Has(pointer));

    /// <summary>Code of the step after a step.</summary>
    public static string After(string code) => All.SkipWhile(s => s.Code != code).Skip(1).FirstOrDefault()?.Code ?? "documents";

    private static IEnumerable<StepPart> Each(params string[] patterns) => patterns.Select(p => new StepPart(p, [FormField.Of(p)], false));

    private static IEnumerable<StepPart> Under(string at, params string[] names) => Each([.. names.Select(n => $"{at}/{n}")]);

    private static StepPart List(string at, params string[] names) => new(at, [.. names.Select(n => FormField.Of($"{at}/*/{n}"))], true);

    private static StepPart Values(string at) => new(at, [FormField.Of($"{at}/*")], true);
}
