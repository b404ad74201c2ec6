using System.Net;
using System.Text;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Features.Trials.Staff.Steps;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Applying;

/// <summary>From a record of another registry to an application that is handed over.</summary>
public class ApplyingTests(FilledRegister running) : IClassFixture<FilledRegister>
{
    // A record written for this test in the form of ClinicalTrials.gov's API.
    private const string Study = """
        {"protocolSection":{"identificationModule":{"nctId":"NCT09999901","orgStudyIdInfo":{"id":"KNEE-7"},"briefTitle":"A study of stem cells for people with knee pain","officialTitle":"A phase 2 study of mesenchymal stem cells in knee osteoarthritis","organization":{"fullName":"Example Hospital"}},
        "statusModule":{"overallStatus":"NOT_YET_RECRUITING","startDateStruct":{"date":"2027-06","type":"ESTIMATED"}},
        "sponsorCollaboratorsModule":{"leadSponsor":{"name":"Example Hospital","class":"OTHER"}},
        "conditionsModule":{"conditions":["Knee osteoarthritis"]},
        "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE2"],"enrollmentInfo":{"count":60,"type":"ESTIMATED"}},
        "armsInterventionsModule":{"interventions":[{"type":"BIOLOGICAL","name":"Mesenchymal stem cells"}]},
        "outcomesModule":{"primaryOutcomes":[{"measure":"Change in knee pain score","timeFrame":"12 months"}]},
        "eligibilityModule":{"sex":"ALL","minimumAge":"40 Years"}}}
        """;

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task A_record_of_another_registry_becomes_an_application_that_is_handed_over()
    {
        using var applicant = await Applicant.ComeAsync(_register);
        using var reviewer = await Colleague.SignInAsync(_register, Domain.People.WorkRole.Reviewer);
        using var begun = await applicant.UploadAsync("/vi/staff/applications/new", "/vi/staff/applications/begin-file", Encoding.UTF8.GetBytes(Study), "../../study.json");
        Assert.Equal(HttpStatusCode.SeeOther, begun.StatusCode);
        var id = Applicant.IdIn(begun.Headers.Location!.ToString());
        var taken = await applicant.StoredAsync(id);
        Assert.Equal("NCT09999901", Assert.Single(taken.Data.SecondaryNumbers).Value);
        Assert.Equal("KNEE-7", taken.Data.ProtocolNumber);

        await applicant.WriteAsync(id, Written.Complete());
        var check = await applicant.Colleague.PageAsync(Applicant.At(id, "check"));
        Assert.Empty(check.QuerySelectorAll("#findings .cgt-finding--error").Select(f => f.TextContent));
        var address = await applicant.Colleague.TakenAsync(check, Applicant.At(id, "submit"));
        var confirmation = await applicant.Colleague.PageAsync(address);

        var stored = await applicant.StoredAsync(id);
        Assert.Equal(RecordState.Submitted, stored.State);
        Assert.Equal("Nguyễn Văn A", stored.Investigator!.FullName);
        Assert.Equal(stored.Data.PublicTitle!.Vi, Written.Complete().PublicTitle!.Vi);
        Assert.Contains("Đã nộp", confirmation.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1L, await _register.SqlAsync($"select count(*) from work.submitted_copy where application = '{id}'"));
        Assert.Equal(1L, await _register.SqlAsync($"select count(*) from work.outbox_row where account = '{reviewer.Person.Account}' and template = 'application-submitted' and address like '%{id}'"));
    }

    [Fact]
    public async Task What_is_written_step_by_step_is_what_is_stored()
    {
        using var applicant = await Applicant.ComeAsync(_register);
        var id = await applicant.BeginAsync();

        await applicant.WriteAsync(id, Written.Complete());

        var stored = await applicant.StoredAsync(id);
        Assert.Empty(stored.Unread);
        Assert.Equal(Read(Written.Complete() with { CellGene = Written.Complete().CellGene with { RiskClass = stored.Data.CellGene.RiskClass } }), Read(stored.Data));
    }

    [Fact]
    public async Task Errors_stop_the_application_and_say_where()
    {
        using var applicant = await Applicant.ComeAsync(_register);
        var id = await applicant.BeginAsync();

        var page = await applicant.Colleague.RefusedAsync(await applicant.Colleague.PageAsync(Applicant.At(id, "check")), Applicant.At(id, "submit"), HttpStatusCode.UnprocessableEntity);

        Assert.NotNull(page.QuerySelector("#problems"));
        Assert.Equal(RecordState.Draft, (await applicant.StoredAsync(id)).State);
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_and_shown_again()
    {
        using var applicant = await Applicant.ComeAsync(_register);
        var id = await applicant.BeginAsync();

        await applicant.SaveAsync(id, "course", ("/completion/date.day", "31"), ("/completion/date.month", "2"), ("/completion/date.year", "2027"));
        await applicant.SaveAsync(id, "places", ("/sampleSize/planned", "about sixty"));

        var course = await applicant.StepAsync(id, "course");
        Assert.Equal("31", course.QuerySelector("[name='/completion/date.day']")!.GetAttribute("value"));
        Assert.Contains("31/2/2027", course.QuerySelector("[data-field='/completion/date'] .cgt-findings")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("about sixty", (await applicant.StepAsync(id, "places")).QuerySelector("[name='/sampleSize/planned']")!.GetAttribute("value"));
        Assert.Null((await applicant.StoredAsync(id)).Data.SampleSize.Planned);
    }

    [Fact]
    public async Task Rows_come_and_go_by_plain_buttons_and_keep_what_was_typed()
    {
        using var applicant = await Applicant.ComeAsync(_register);
        var id = await applicant.BeginAsync();

        await applicant.SaveAsync(id, "outcomes", ("add", "/outcomes"));
        await applicant.SaveAsync(id, "outcomes", ("/outcomes/0/measure/vi", "Điểm đau"), ("add", "/outcomes"));
        await applicant.SaveAsync(id, "outcomes", ("/outcomes/1/measure/vi", "Tầm vận động"), ("/outcomes/1/scale/lowest", "không rõ"), ("remove", "/outcomes/0"));

        var stored = await applicant.StoredAsync(id);
        Assert.Equal("Tầm vận động", Assert.Single(stored.Data.Outcomes).Measure!.Vi);
        Assert.Equal("không rõ", stored.Unread["/outcomes/0/scale/lowest"]);
    }

    [Fact]
    public void Every_field_stands_on_one_step()
    {
        string[] given = ["/results/postedOn", "/eligibility/minimumAge", "/eligibility/maximumAge"];
        var asked = DataSetFields.All.Where(f => f.Need is not FieldNeed.ByRegister && f.Kind is not FieldKind.List && !given.Contains(f.Pattern) && !f.Pattern.EndsWith("/class", StringComparison.Ordinal) && f.Pattern is not "/secondaryNumbers/*/kind");
        var placed = ApplicationSteps.All.SelectMany(s => s.Parts).SelectMany(p => p.Fields).Select(f => f.Pattern).ToList();

        Assert.Empty(asked.Select(f => f.Pattern).Where(p => placed.Count(x => x == p || x + "/*" == p) != 1));
    }

    // Without the codes that only records taken over have.
    private static string Read(TrialDataSet data) => Web.Features.Trials.Staff.Fields.DraftTree.Of(data with { SecondaryNumbers = [.. data.SecondaryNumbers.Select(n => n with { Kind = null })] }).ToJsonString();
}
