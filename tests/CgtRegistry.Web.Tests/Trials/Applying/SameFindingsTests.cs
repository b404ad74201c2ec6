using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Features.Trials.Import;
using CgtRegistry.Web.Features.Trials.Staff.Fields;
using CgtRegistry.Web.Tests.Reviews;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Applying;

/// <summary>Whoever asks – the form, a program, the reader of files, the reviewer – is told the same of the same trial, in the same order.</summary>
public class SameFindingsTests(FilledRegister running) : IClassFixture<FilledRegister>
{
    private const int RecordsOfEach = 4;

    private readonly StartedRegister _register = running.Register;

    [Theory]
    [InlineData("ctgov-json")]
    [InlineData("ictrp-xml")]
    public async Task A_real_record_is_judged_alike_by_import_program_and_form(string format)
    {
        Assert.SkipWhen(Repository.TrialRecords is null, "The folder shared/data is not beside the repository: no real records are compared here.");
        using var applicant = await Applicant.ComeAsync(_register);
        foreach (var file in Files(format))
        {
            var (record, findings) = Assert.Single(_register.Get<TrialFileFindings>().Read(TrialFormats.All.Single(f => f.Name == format), new MemoryStream(file), ImportLimits.Default));
            var told = findings.Select(f => (f.Rule, Text: f.Text.Vi)).ToList();

            var program = await ValidateAsync(DataSetTakenOver.From(record));
            using var begun = await applicant.UploadAsync("/vi/staff/applications/new", "/vi/staff/applications/begin-file", file, "record");
            var page = await applicant.Colleague.PageAsync(Applicant.At(Applicant.IdIn(begun.Headers.Location!.ToString()), "check"));

            Assert.NotEmpty(told);
            Assert.Equal(findings.Select(f => (f.Rule, f.Pointer)), program.Select(f => (f.Text("rule"), f.Text("pointer"))));
            Assert.Equal(told.Count, page.QuerySelectorAll("#findings .cgt-finding").Length);
            Assert.All(told.Zip(page.QuerySelectorAll("#findings .cgt-finding")), pair =>
            {
                Assert.Equal(pair.First.Rule, pair.Second.QuerySelector(".usa-hint")!.TextContent);
                Assert.Contains(pair.First.Text, pair.Second.TextContent, StringComparison.Ordinal);
            });
        }
    }

    [Fact]
    public async Task What_the_applicant_saw_is_what_the_reviewer_sees()
    {
        using var applicant = await Applicant.ComeAsync(_register, "same-hospital");
        var id = await applicant.BeginAsync();
        await applicant.WriteAsync(id, Written.Complete());
        using var sent = await applicant.UploadAsync(Applicant.At(id, "documents"), Applicant.At(id, "documents"), "%PDF-1.7 %%EOF"u8.ToArray(), "a.pdf", ("kind", "protocol"));
        var document = await applicant.Colleague.PageAsync(Applicant.At(id, "documents"));
        await applicant.Colleague.TakenAsync(document, Applicant.At(id, "documents/reasons"), [.. document.QuerySelectorAll("[name^='reason:V12']").Select(f => (f.GetAttribute("name")!, (string?)"Bản quét từ giấy."))]);

        var check = await applicant.Colleague.PageAsync(Applicant.At(id, "check"));
        await applicant.Colleague.TakenAsync(check, Applicant.At(id, "submit"));
        using var reviewer = await Reviewing.ReviewAsync(_register, id);
        var read = await reviewer.PageAsync(Reviewing.Page(id));

        var seen = Rules(check.QuerySelectorAll("#findings .cgt-finding > .usa-hint"));
        Assert.Contains("V12", seen);
        Assert.Equal(seen.Order(), Rules(read.QuerySelectorAll("#findings ~ ul .cgt-finding .cgt-tag, #findings ~ details .cgt-finding .cgt-tag")).Order());
        Assert.Contains("Bản quét từ giấy.", read.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_as_it_is_typed_is_told_what_the_step_would_be_told_once_saved()
    {
        using var applicant = await Applicant.ComeAsync(_register);
        var id = await applicant.BeginAsync();
        await applicant.WriteAsync(id, Written.Complete());
        (string, string?)[] typed = [("/publicTitle/vi", "Chúng tôi chữa khỏi bệnh"), ("/acronym", "MUCH-TOO-LONG-ACRONYM")];

        var found = await FindingsAsync(applicant, id, "titles", typed);
        Assert.Equal("KNEE-CELL", (await applicant.StoredAsync(id)).Data.Acronym);
        await applicant.SaveAsync(id, "titles", typed);
        var saved = (await applicant.Colleague.PageAsync(Applicant.At(id, "titles?check=1"))).QuerySelectorAll(".cgt-findings .cgt-finding > .usa-hint").Select(h => h.TextContent);

        var told = found.Select(f => f.Text("rule")).ToList();
        Assert.Contains("V03", told);
        Assert.Contains("V50", told);
        Assert.Equal(told.Order(), saved.Order());
    }

    private static List<string> Rules(IEnumerable<IElement> tags) => [.. tags.Select(t => t.TextContent.Trim().Split(' ')[^1])];

    private static async Task<IReadOnlyList<JsonElement>> FindingsAsync(Applicant applicant, Guid id, string step, (string Name, string? Value)[] typed)
    {
        var page = await applicant.StepAsync(id, step);
        var form = page.Forms.Single(f => f.GetAttribute("action") == Applicant.At(id, step));
        form.SetAttribute("action", Applicant.At(id, $"{step}/findings"));
        using var answer = await applicant.Colleague.SendFormAsync(page, Applicant.At(id, $"{step}/findings"), typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray()];
    }

    private async Task<IReadOnlyList<JsonElement>> ValidateAsync(TrialDataSet data)
    {
        using var answer = await _register.Browser.PostAsync("/api/v1/trials/validate", new StringContent(DraftTree.Of(data).ToJsonString(), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("findings").EnumerateArray()];
    }

    // Single records, each as a file of its own.
    private static IEnumerable<byte[]> Files(string format)
    {
        if (format == "ctgov-json")
        {
            using var lines = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Repository.TrialRecords!, "01-ctgov-v2", "studies.ndjson.gz")), CompressionMode.Decompress));
            for (var n = 0; n < RecordsOfEach; n++)
            {
                yield return Encoding.UTF8.GetBytes(lines.ReadLine()!);
            }

            yield break;
        }

        foreach (var trial in XDocument.Load(Path.Combine(Repository.TrialRecords!, "03-ictrp", "ICTRP-Results_18Mar2020.xml")).Descendants("Trial").Take(RecordsOfEach))
        {
            yield return Encoding.UTF8.GetBytes(new XElement("Trials_downloaded_from_ICTRP", trial).ToString(SaveOptions.DisableFormatting));
        }
    }
}
