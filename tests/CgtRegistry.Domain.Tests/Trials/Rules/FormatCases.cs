using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Domain.Trials.Rules;

namespace CgtRegistry.Domain.Tests.Trials.Rules;

/// <summary>Forms, missing parts, values that cannot be.</summary>
internal static class FormatCases
{
    private const string NumberPlace = "/secondaryNumbers/0/value";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new("no issuer", "V05", "/secondaryNumbers/0/issuer", d => d with { SecondaryNumbers = [new("A-1", " ")] }),
        new("age without unit", "V09", "/eligibility/minimumAge", d => d with { Eligibility = d.Eligibility with { MinimumAge = new(18) } }),
        new("negative age", "V09", "/eligibility/minimumAge", d => d with { Eligibility = d.Eligibility with { MinimumAge = new(-1, AgeUnit.Days) } }),
        new("no limit of age", "V09", null, d => d with { Eligibility = d.Eligibility with { MinimumAge = null, MaximumAge = null } }),
        new("an age nobody could read", "V09", "/eligibility/maximumAge", Beside: c => c with { Unread = [new("/eligibility/maximumAge", "old")] }),
        Number("seven digits", "NCT0123456", found: true),
        Number("Arabic digits", "NCT٠١٢٣٤٥٦٧", found: true),
        Number("line break at the end", "NCT01234567\n", found: true),
        Number("another registry’s number", "ISRCTN12345678", found: true),
        Number("small letters", "nct01234567", found: false),
        new("NCT under another issuer", "V10", NumberPlace, d => d with { SecondaryNumbers = [new("NCT123", "NIH")] }),
        new("a sponsor’s number", "V10", null, d => d with { SecondaryNumbers = [new("123/A", "Công ty")] }),
        new("a date nobody could read", "V11", "/completion/date", Beside: c => c with { Unread = [new("/completion/date", "30/02/2026")] }),
        new("plain PDF", "V12", "/results/protocol/url", Beside: c => c with { Documents = [new("/results/protocol/url", "a.pdf", false)] }),
        new("PDF not examined", "V12", "/results/protocol/url", Beside: c => c with { Documents = [new("/results/protocol/url", "a.pdf", null)] }, Severity: FindingSeverity.Note),
        new("PDF/A", "V12", null, Beside: c => c with { Documents = [new("/results/protocol/url", "a.pdf", true)] }),
        new("only Vietnamese", "V55", "/publicTitle/en", d => d with { PublicTitle = new("Tên") }),
        new("only English", "V55", "/publicTitle/vi", d => d with { PublicTitle = new("\u00A0", "Title") }),
        new("only Vietnamese where nothing is required", "V55", null, d => d with { Description = new("Mô tả") }),
        new("no title", "V81", "/publicTitle/vi", d => d with { PublicTitle = null }),
        new("no countries", "V81", "/countries", d => d with { Countries = [] }),
        new("no primary outcome", "V81", "/outcomes", d => d with { Outcomes = [d.Outcomes[1]] }),
        new("no phase", "V81", "/design/phase", d => d with { Design = d.Design with { Phase = null } }),
        new("no phase in an observational study", "V81", null, d => d with { Design = d.Design with { StudyType = StudyType.Observational, Phase = null } }),
        new("phase five", "V82", "/design/phase", d => d with { Design = d.Design with { Phase = "5" } }),
        new("nobody planned", "V82", "/sampleSize/planned", d => d with { SampleSize = new(0) }),
        new("less than nobody", "V82", "/sampleSize/enrolled", d => d with { SampleSize = new(60, -1) }),
        new("country in words", "V82", "/countries/0", d => d with { Countries = ["Vietnam"] }),
        new("site country in words", "V82", "/sites/0/country", d => d with { Sites = [d.Sites[0] with { Country = "vn" }] }),
        new("a status that is derived", "V82", "/statusRows/0/status", d => d with { StatusRows = [A.Row(ConductState.Unverified, "2026-02-01")] }),
        new("a site status that is derived", "V82", "/sites/0/status", d => d with { Sites = [d.Sites[0] with { Status = ConductState.Unknown }] }),
        new("a group that is not there", "V82", "/interventions/0/arms/0", d => d with { Interventions = [d.Interventions[0] with { Arms = ["no"] }, d.Interventions[1]] }),
        new("mail with a line break", "V82", "/publicContact/email", d => d with { PublicContact = d.PublicContact! with { Email = "a@b.vn\r\nBcc: x@y.vn" } }),
        new("mail without a host", "V82", "/scientificContact/email", d => d with { ScientificContact = d.ScientificContact! with { Email = "a@b" } }),
        new("a script as link", "V82", "/results/links/0", d => d with { Results = d.Results with { Links = ["javascript:alert(1)"] } }),
        new("a file as protocol", "V82", "/results/protocol/url", d => d with { Results = d.Results with { Protocol = new("file:///etc/passwd") } }),
        new("an institution that is not there", "V82", "/sites/0/institution", d => d with { Sites = [d.Sites[0] with { Institution = new("nowhere") }] }),
        new("a therapy that is not there", "V82", "/cellGene/therapy", d => d with { CellGene = d.CellGene with { Therapy = new("nothing") } }),
        new("a condition that is not there", "V82", "/conditions/0/condition", d => d with { Conditions = [d.Conditions[0] with { Condition = new("nothing") }] }),
        new("a technique that is not there", "V82", "/cellGene/doctor/technique", d => d with { CellGene = d.CellGene with { Doctor = d.CellGene.Doctor with { Technique = new("nothing") } } }),
        new("a number nobody could read", "V82", "/sampleSize/planned", Beside: c => c with { Unread = [new("/sampleSize/planned", "3.5")] }),
    ];

    private static RuleCase Number(string name, string value, bool found) =>
        new(name, "V10", found ? NumberPlace : null, d => d with { SecondaryNumbers = [new(value, Registries.ClinicalTrialsGov)] });
}
