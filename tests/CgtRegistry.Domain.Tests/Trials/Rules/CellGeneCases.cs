using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Rules;

namespace CgtRegistry.Domain.Tests.Trials.Rules;

/// <summary>What only cell and gene therapy asks; completion is planned for December 2028.</summary>
internal static class CellGeneCases
{
    private const string Number = "/cellGene/facility/licenceNumber";
    private const string Through = "/cellGene/facility/licensedThrough";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        Part("no class", "V70", "/cellGene/riskClass", p => p with { RiskClass = null }),
        new("another version of the rules", "V70", "/cellGene/riskClass", Beside: c => c with { ClassNow = A.ClassNow(version: "2") }),
        new("another answer", "V70", "/cellGene/riskClass", Beside: c => c with { ClassNow = A.ClassNow(gives: "low") }),
        new("nothing to compare with", "V70", "/cellGene/riskClass", Beside: c => c with { ClassNow = null }, Severity: FindingSeverity.Note),
        Facility("no licence number", Number, f => f with { LicenceNumber = null }),
        Facility("no first day", "/cellGene/facility/licensedFrom", f => f with { LicensedFrom = null }),
        Facility("no last day", Through, f => f with { LicensedThrough = null }),
        Facility("no end", null, f => f with { LicensedThrough = null, LicensedWithoutEnd = true }),
        Facility("ends a day before completion", Through, f => f with { LicensedThrough = A.Day("2028-12-30") }),
        Facility("ends on the day of completion", null, f => f with { LicensedThrough = A.Day("2028-12-31") }),
        Facility("begins after the first enrolment", "/cellGene/facility/licensedFrom", f => f with { LicensedFrom = A.Day("2026-06-02") }),
        new("licence not verified", "V71", Number, Beside: c => c with { Checked = c.Checked with { FacilityVerified = false } }),
        new("no source for the licence", "V71", Number, Beside: c => c with { Checked = c.Checked with { FacilityVerified = null } }, Severity: FindingSeverity.Note),
        new("official licence", "V71", null, Beside: c => Licensed(A.Qualification(until: "2029-06-01"))),
        new("official licence that ends too soon", "V71", Through, Beside: c => Licensed(A.Qualification(until: "2027-06-01"))),
        new("a licence only claimed", "V71", Number, Beside: c => Licensed(A.Qualification(grade: EvidenceGrade.E)), Severity: FindingSeverity.Note),
        Part("no training", "V72", "/cellGene/doctor/training/vi", p => p with { Doctor = p.Doctor with { Training = null } }),
        Part("no certifier", "V72", "/cellGene/doctor/issuer/vi", p => p with { Doctor = p.Doctor with { Issuer = null } }),
        new("certificates not real", "V72", "/cellGene/doctor/training/vi", Beside: c => c with { Checked = c.Checked with { DoctorsVerified = false } }),
        new("certificates not seen", "V72", "/cellGene/doctor/training/vi", Beside: c => c with { Checked = c.Checked with { DoctorsVerified = null } }, Severity: FindingSeverity.Note),
        Part("nothing said of payment", "V73", "/cellGene/payment", p => p with { Payment = null }),
        Part("participants are charged", "V73", "/cellGene/payment", p => p with { Payment = ParticipantPayment.Fee }),
        Part("participants pay nothing", "V73", null, p => p with { Payment = ParticipantPayment.None }),
        Part("no product code", "V74", "/cellGene/productCode", p => p with { ProductCode = null }),
        Part("no donor screening", "V74", "/cellGene/donorScreening/vi", p => p with { DonorScreening = null }),
        Part("no release criteria", "V74", "/cellGene/releaseCriteria/vi", p => p with { ReleaseCriteria = null }),
        Part("no dose", "V74", "/cellGene/cellDose/vi", p => p with { CellDose = null }),
        Part("no viability", "V74", "/cellGene/viability/vi", p => p with { Viability = null }),
        Part("no passage", "V74", "/cellGene/passage/vi", p => p with { Passage = null }),
        Part("gene-modified without follow-up", "V75", "/cellGene/followUp/vi", p => p with { GeneModified = true, FollowUp = null }),
        new("a gene therapy of the register without follow-up", "V75", "/cellGene/followUp/vi", d => d with { CellGene = d.CellGene with { FollowUp = null } }, c => c with { Register = World.With(GeneTherapy()) }),
        Part("cells as they are without follow-up", "V75", null, p => p with { FollowUp = null }),
        Part("no compensation", "V76", "/cellGene/compensation/vi", p => p with { Compensation = null }),
        new("the same plan", "V77", "/cellGene/therapy", Beside: c => c with { OtherPlans = [new(new("VNCGT-2026-000001"), new("msc"), [new("knee")], [new("clinic")])] }),
        new("the same plan elsewhere", "V77", null, Beside: c => c with { OtherPlans = [new(new("VNCGT-2026-000001"), new("msc"), [new("knee")], [new("other")])] }),
        new("a number that is registered here already", "V77", "/secondaryNumbers", Beside: c => c with { SameNumber = [new("VNCGT-2026-000001")] }),
        new("the same trial once more", "V77", "/secondaryNumbers", Beside: c => c with { SameNumber = [new("VNCGT-2026-000001")], Checked = c.Checked with { NoDuplicate = false } }, Severity: FindingSeverity.Error),
        new("another trial with the number", "V77", null, Beside: c => c with { SameNumber = [new("VNCGT-2026-000001")], Checked = c.Checked with { NoDuplicate = true } }),
        new("plans not known", "V77", "/cellGene/therapy", Beside: c => c with { OtherPlans = null }, Severity: FindingSeverity.Note),
        Part("therapy not known", "V77", "/cellGene/therapy", p => p with { Therapy = null }, FindingSeverity.Note),
        Titled("a claim without authorisation", "/publicTitle/en", null),
        Titled("a claim with authorisation", null, "A"),
        Titled("a claim with a reported authorisation", "/publicTitle/en", "C"),
        new("a claim that cannot be compared", "V78", "/publicTitle/vi", d => d with { PublicTitle = new("Tế bào gốc giúp phục hồi khớp gối", "A study") }, c => c with { Register = null }, FindingSeverity.Note),
    ];

    private static RuleCase Part(string name, string rule, string? found, Func<CellGenePart, CellGenePart> change, FindingSeverity? severity = null) =>
        new(name, rule, found, d => d with { CellGene = change(d.CellGene) }, Severity: severity);

    private static RuleCase Facility(string name, string? found, Func<ProcessingFacility, ProcessingFacility> change) => Part(name, "V71", found, p => p with { Facility = change(p.Facility) });

    private static RuleCase Titled(string name, string? found, string? grade) => new(
        name,
        "V78",
        found,
        d => d with { PublicTitle = new("Nghiên cứu", "Effective treatment of knee pain") },
        c => grade is null ? c : c with { Register = World.With(A.Authorisation(grade: Enum.Parse<EvidenceGrade>(grade))) });

    private static RuleContext Licensed(Qualification qualification) =>
        A.RuleContext("2026-03-01", A.Institution("clinic", qualifications: qualification)) with { Checked = new(true, true, true, true) };

    private static Therapy GeneTherapy() => new() { Id = new("msc"), Kind = TherapyKind.GeneModifiedCell, Names = A.Therapy().Names, Citations = [A.Citation()] };
}
