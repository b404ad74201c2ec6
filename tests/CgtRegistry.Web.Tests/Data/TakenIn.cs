using System.Text;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Features.Trials.Import;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Data;

/// <summary>Little records of registries, taken into a register as from the command line.</summary>
internal static class TakenIn
{
    /// <summary>A record that every form can carry.</summary>
    public static readonly TrialRegistration Cells = new()
    {
        Number = "NCT00000101",
        Registry = Registries.ClinicalTrialsGov,
        Channel = RecordChannel.Registry,
        SecondaryNumbers = [new SecondaryNumber("ISRCTN00000103", "ISRCTN", "REGISTRY")],
        Url = "https://clinicaltrials.gov/study/NCT00000101",
        RecordedOn = PartialDate.Parse("2024-02-01", null),
        Text = new RegistrationText { PublicTitle = "=Tế bào gốc trung mô cho thoái hóa khớp gối", ScientificTitle = "Mesenchymal stem cells" },
        Parties = new RegistrationParties { Sponsor = new RegistrationParty("Bệnh viện thử") },
        Conduct = new RegistrationConduct { Status = ConductState.Recruiting, Start = new Milestone(PartialDate.Parse("2024-01", null), DateKind.Actual) },
        Design = new RegistrationDesign { StudyType = StudyType.Interventional, Phase = TrialPhases.Phase1And2 },
        Conditions = ["Knee Osteoarthritis"],
        Interventions = [new RegistrationIntervention("Mesenchymal stem cells", "BIOLOGICAL")],
        Outcomes = [new RegistrationOutcome(OutcomeKind.Primary, "Pain")],
        Countries = ["VN"],
    };

    /// <summary>The same trial in another registry, by its number.</summary>
    public static readonly TrialRegistration Twin = Cells with { Number = "ISRCTN00000103", Registry = "ISRCTN", SecondaryNumbers = [], Url = "https://www.isrctn.com/ISRCTN00000103" };

    /// <summary>Another trial, of which only the title is known.</summary>
    public static readonly TrialRegistration Other = new()
    {
        Number = "CTRI/2020/04/024000",
        Registry = "CTRI",
        Channel = RecordChannel.Registry,
        Text = new RegistrationText { PublicTitle = "CAR-T" },
    };

    public static Task TakeInAsync(this StartedRegister register, params TrialRegistration[] records) =>
        register.TakeInAsync("trials-ndjson", Encoding.UTF8.GetBytes(string.Concat(records.Select(r => RegistrationJson.Write(r) + "\n"))));

    /// <summary>Takes a file in; nothing of it may be rejected.</summary>
    public static async Task<TrialImportReport> TakeInAsync(this StartedRegister register, string format, byte[] content)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, content);
            var report = await register.Get<TrialImporter>().ImportAsync(TrialFormats.All.Single(f => f.Name == format), file, ImportLimits.CommandLine, null, CancellationToken.None);
            Assert.Equal((0, null), (report.Counts.Rejected, report.Stopped));
            await register.Get<TrialCatalogue>().RefreshAsync(CancellationToken.None);
            return report;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
