using System.Net;
using System.Text;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Applying;

/// <summary>The ways in which an application begins.</summary>
public class BeginningTests(FilledRegister running) : IClassFixture<FilledRegister>
{
    private const string New = "/vi/staff/applications/new";

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task A_record_the_register_holds_is_taken_over_by_its_number()
    {
        await Study.ImportAsync(_register, new Study("NCT97000001") { Title = "Cord cells for knees" });
        using var applicant = await Applicant.ComeAsync(_register);

        var begun = await applicant.Colleague.TakenAsync(await applicant.Colleague.PageAsync(New), "/vi/staff/applications/begin-number", ("number", " nct97000001 "));
        var data = (await applicant.StoredAsync(Applicant.IdIn(begun))).Data;

        Assert.Equal("NCT97000001", Assert.Single(data.SecondaryNumbers).Value);
        Assert.Equal("Cord cells for knees", data.PublicTitle!.En);
        Assert.Equal(40, data.SampleSize.Planned);
    }

    [Theory]
    [InlineData("NCT97999999", "không có bản ghi")]
    [InlineData("my trial", "không phải là mã")]
    public async Task A_number_that_leads_nowhere_is_refused_and_kept(string number, string why)
    {
        using var applicant = await Applicant.ComeAsync(_register);

        var page = await applicant.Colleague.RefusedAsync(await applicant.Colleague.PageAsync(New), "/vi/staff/applications/begin-number", HttpStatusCode.UnprocessableEntity, ("number", number));

        Assert.Contains(why, page.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(number, page.QuerySelector("[name=number]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_copy_leaves_behind_what_belongs_to_the_other_trial_alone()
    {
        using var applicant = await Applicant.ComeAsync(_register, "copy-hospital");
        var original = await applicant.BeginAsync();
        await applicant.WriteAsync(original, Written.Complete());

        var begun = await applicant.Colleague.TakenAsync(await applicant.Colleague.PageAsync(New), "/vi/staff/applications/begin-copy", ("copy", original.ToString()));
        var copy = (await applicant.StoredAsync(Applicant.IdIn(begun))).Data;

        Assert.Equal(Written.Complete().PublicTitle, copy.PublicTitle);
        Assert.Equal((null, 0, 0, 0), (copy.ProtocolNumber, copy.SecondaryNumbers.Count, copy.StatusRows.Count, copy.Results.Links.Count));
    }

    [Fact]
    public async Task Nobody_copies_the_application_of_another_institution()
    {
        using var owner = await Applicant.ComeAsync(_register, "one-hospital");
        using var stranger = await Applicant.ComeAsync(_register, "other-hospital");
        var original = await owner.BeginAsync();
        await stranger.BeginAsync();

        await stranger.Colleague.RefusedAsync(await stranger.Colleague.PageAsync(New), "/vi/staff/applications/begin-copy", HttpStatusCode.UnprocessableEntity, ("copy", original.ToString()));
    }

    [Fact]
    public async Task Of_several_records_in_a_file_the_person_says_which()
    {
        using var applicant = await Applicant.ComeAsync(_register);
        var file = Ictrp(("ISRCTN97000001", "Cells for hearts"), ("TCTR20260101001", "Cells for livers"));

        using var asked = await UploadAsync(applicant, file);
        using var unknown = await UploadAsync(applicant, file, ("which", "NCT00000000"));
        using var begun = await UploadAsync(applicant, file, ("which", "tctr20260101001"));
        var data = (await applicant.StoredAsync(Applicant.IdIn(begun.Headers.Location!.ToString()))).Data;

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (asked.StatusCode, unknown.StatusCode));
        Assert.Contains("ISRCTN97000001, TCTR20260101001", WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(("Cells for livers", "TCTR20260101001"), (data.PublicTitle!.En, data.SecondaryNumbers[0].Value));
    }

    [Fact]
    public async Task A_file_of_one_record_of_the_platform_of_WHO_needs_no_choice()
    {
        using var applicant = await Applicant.ComeAsync(_register);

        using var begun = await UploadAsync(applicant, Ictrp(("JPRN-UMIN000097002", "Cells for skin")));

        Assert.Equal("Cells for skin", (await applicant.StoredAsync(Applicant.IdIn(begun.Headers.Location!.ToString()))).Data.PublicTitle!.En);
    }

    [Theory]
    [InlineData("no file at all")]
    [InlineData("<Trials_downloaded_from_ICTRP></Trials_downloaded_from_ICTRP>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Trials_downloaded_from_ICTRP><Trial><TrialID>&e;</TrialID></Trial></Trials_downloaded_from_ICTRP>")]
    public async Task A_file_without_a_record_is_refused(string file)
    {
        using var applicant = await Applicant.ComeAsync(_register);

        using var answer = await UploadAsync(applicant, Encoding.UTF8.GetBytes(file));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private static Task<HttpResponseMessage> UploadAsync(Applicant applicant, byte[] file, params (string, string)[] values) =>
        applicant.UploadAsync(New, "/vi/staff/applications/begin-file", file, "records.xml", values);

    private static byte[] Ictrp(params (string Number, string Title)[] trials) => Encoding.UTF8.GetBytes(
        $"<Trials_downloaded_from_ICTRP>{string.Concat(trials.Select(t => $"<Trial><TrialID>{t.Number}</TrialID><Public_title>{t.Title}</Public_title><Study_type>Interventional</Study_type></Trial>"))}</Trials_downloaded_from_ICTRP>");
}
