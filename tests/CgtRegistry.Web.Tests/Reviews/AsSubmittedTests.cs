using System.Net;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>While an application lies with its hospital again, regulators go on seeing what was handed over, and nothing changed since.</summary>
public class AsSubmittedTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private Applicant _applicant = null!;

    public async ValueTask InitializeAsync()
    {
        await Reviews.Applying.PublishWorldAsync(_register);
        _applicant = await Applicant.ComeAsync(_register, Reviews.Applying.Clinic);
    }

    public ValueTask DisposeAsync()
    {
        _applicant.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("return", "NCT96000001")]
    [InlineData("clarify", "NCT96000002")]
    public async Task Nothing_the_applicant_has_changed_is_seen_before_it_is_sent(string how, string nct)
    {
        var id = await _applicant.HandOverAsync(_register, nct);
        using var reviewer = await Reviewing.ReviewAsync(_register, id);
        await reviewer.DoAsync(id, "comments", ("field", ""), ("weight", "major"), ("text", "Xem lại toàn bộ."));
        await reviewer.DoAsync(id, how, ("reason.vi", "Cần sửa."));
        var handedOver = Assert.Single((await _applicant.StoredAsync(id)).Documents);
        var added = await ChangeAsync(id, how);
        string[] unsent = [$"ZZDATA-{how}", $"ZZNAME-{how}", $"ZZREASON-{how}", $"ZZANSWER-{how}", "other-1.pdf"];

        string[] pages = [Reviewing.Page(id), "/vi/staff/reviews?state=all", "/vi/staff/applications", Applicant.At(id), Applicant.At(id, "documents"), Applicant.At(id, "check")];
        foreach (var page in pages)
        {
            var read = (await reviewer.PageAsync(page)).Body!.TextContent;
            Assert.All(unsent, word => Assert.False(read.Contains(word, StringComparison.Ordinal), $"{page} tells {word}"));
        }

        var review = (await reviewer.PageAsync(Reviewing.Page(id))).Body!.TextContent;
        Assert.All(["Nguyễn Văn A", HandingOver.Reason, "protocol-1.pdf"], word => Assert.Contains(word, review, StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await FileAsync(reviewer, id, handedOver), await FileAsync(reviewer, id, added)));
        Assert.Equal([handedOver], await SeenInDatabaseAsync(reviewer, id));

        await _applicant.DoAsync(id, how is "return" ? "submit" : "send-answers", how is "return" ? "check" : null);
        var sent = await reviewer.PageAsync(Reviewing.Page(id));
        Assert.All(unsent, word => Assert.Contains(word, sent.Body!.TextContent, StringComparison.Ordinal));
        Assert.All(unsent.Where(w => !w.StartsWith("ZZANSWER", StringComparison.Ordinal)), word => Assert.Contains(sent.QuerySelectorAll("#differences ins"), i => i.TextContent.Contains(word, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, await FileAsync(reviewer, id, added));
    }

    private async Task<Guid> ChangeAsync(Guid id, string how)
    {
        await _applicant.SaveAsync(id, "titles", ("/publicTitle/vi", $"ZZDATA-{how} Nghiên cứu tế bào gốc cho người đau khớp gối"));
        await _applicant.SaveAsync(id, "investigator", ("/investigator/fullName", $"ZZNAME-{how}"));
        await _applicant.GiveReasonsAsync(_register, id, $"ZZREASON-{how}");
        await _applicant.DoAsync(id, "comments/1/answer", null, ("answer-1", $"ZZANSWER-{how}"));
        return await _applicant.SendFileAsync(id, "other");
    }

    private static async Task<HttpStatusCode> FileAsync(Colleague who, Guid id, Guid document)
    {
        using var answer = await who.GetAsync(Applicant.At(id, $"documents/{document}/file"));
        return answer.StatusCode;
    }

    private async Task<List<Guid>> SeenInDatabaseAsync(Colleague who, Guid id)
    {
        await using var work = _register.Get<Workplace>().Open(new Acting(who.Person, "test"));
        return await work.Set<ApplicationDocument>().Where(d => d.Application == id).Select(d => d.Id).ToListAsync();
    }
}
