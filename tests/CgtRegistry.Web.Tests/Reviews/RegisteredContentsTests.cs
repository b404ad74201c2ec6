using System.Net;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Features.Trials.Review;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>What was registered stays what was registered, whatever becomes of amendments.</summary>
public class RegisteredContentsTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private const string Name = "Nguyễn Văn A";

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

    [Fact]
    public async Task Dropping_an_amendment_puts_back_contents_name_reasons_and_documents()
    {
        var (id, registered) = await RegisterAsync("NCT97000001");
        await _applicant.DoAsync(id, "amend", null, ("to", "all"));
        var added = await ChangeAsync(id, registered.Documents[0]);

        await _applicant.DoAsync(id, "drop-amendment");

        await AssertRegisteredAsync(id, registered);
        Assert.Equal(0L, await _register.SqlAsync($"select count(*) from work.application_document where id = '{added}'"));
    }

    [Theory]
    [InlineData("amend", RecordState.Draft, "NCT97000002")]
    [InlineData("confirm", RecordState.Submitted, "NCT97000003")]
    [InlineData("drop-amendment", RecordState.Registered, "NCT97000004")]
    public async Task What_follows_a_rejected_amendment_begins_from_what_is_registered(string act, RecordState state, string nct)
    {
        var (id, registered) = await RegisterAsync(nct);
        await _applicant.DoAsync(id, "amend", null, ("to", "all"));
        var added = await ChangeAsync(id, registered.Documents[0]);
        await _applicant.SubmitAsync(id);
        await HandingOver.RejectAsync(_register, id);
        Assert.Equal(added, Assert.Single((await _applicant.StoredAsync(id)).Documents));

        await _applicant.DoAsync(id, act);

        Assert.Equal(state, (await _applicant.StoredAsync(id)).State);
        await AssertRegisteredAsync(id, registered);
        var earlier = (await _applicant.Colleague.PageAsync(Applicant.At(id, "documents"))).QuerySelector("#earlier-documents")!;
        Assert.Contains(added.ToString(), earlier.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_handed_over_stays_while_amending_and_a_newer_one_takes_its_place()
    {
        var (id, registered) = await RegisterAsync("NCT97000005");
        var old = registered.Documents[0];
        await _applicant.DoAsync(id, "amend", null, ("to", "all"));
        var added = await _applicant.SendFileAsync(id, "other");
        var page = await _applicant.Colleague.PageAsync(Applicant.At(id, "documents"));
        Assert.Null(page.QuerySelector($"form[action$='{old}/remove']"));

        using var refused = await _applicant.Colleague.SendAsync(new HttpRequestMessage(HttpMethod.Post, Applicant.At(id, $"documents/{old}/remove"))
        {
            Content = new FormUrlEncodedContent(page.QuerySelectorAll($"form[action$='{added}/remove'] input[name]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))),
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Hãy tải bản mới lên", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal((0, 1), (await DeletedPastTheProgramAsync(old), await DeletedPastTheProgramAsync(added)));

        var newer = await _applicant.SendFileAsync(id, "protocol", replaces: old);
        var after = await _applicant.Colleague.PageAsync(Applicant.At(id, "documents"));
        Assert.DoesNotContain(old, (await _applicant.StoredAsync(id)).Documents);
        Assert.Contains(old.ToString(), after.QuerySelector("#earlier-documents")!.InnerHtml, StringComparison.Ordinal);
        Assert.NotNull(after.QuerySelector($"form[action$='{newer}/remove']"));
    }

    [Fact]
    public async Task What_was_taken_back_before_anybody_reviewed_it_is_the_institutions_own()
    {
        var id = await _applicant.HandOverAsync(_register, "NCT97000006");
        var document = Assert.Single((await _applicant.StoredAsync(id)).Documents);
        await _applicant.DoAsync(id, "take-back");

        await _applicant.DoAsync(id, $"documents/{document}/remove", "documents");

        Assert.Empty((await _applicant.StoredAsync(id)).Documents);
    }

    [Fact]
    public async Task An_erased_name_is_gone_from_the_page_the_application_and_every_copy_and_does_not_come_back()
    {
        var (id, registered) = await RegisterAsync("NCT97000007");
        var number = registered.Number!;
        await _applicant.DoAsync(id, "amend", null, ("to", "all"));

        var places = await _register.Get<InvestigatorNames>().EraseAsync(number, Name, CancellationToken.None);
        await _applicant.DoAsync(id, "drop-amendment");

        Assert.Equal(3, places);
        Assert.Null((await _applicant.StoredAsync(id)).Investigator);
        Assert.Equal(0L, await _register.SqlAsync($"select count(*) from work.submitted_copy where application = '{id}' and to_jsonb(submitted_copy)::text like '%{Name}%'"));
        Assert.Contains("đã xóa theo yêu cầu", (await _register.Browser.PageAsync($"/vi/trials/{number}")).QuerySelector("#item-8")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await _register.Get<InvestigatorNames>().EraseAsync(number, Name, CancellationToken.None));
    }

    [Theory]
    [InlineData("data = '{}'")]
    [InlineData("reasons = '{}'")]
    [InlineData("documents = '[]'")]
    [InlineData("investigator = '{\"fullName\": \"Other\"}'")]
    public async Task Nobody_changes_what_was_handed_over(string change)
    {
        var id = await _applicant.HandOverAsync(_register, $"NCT98{Random.Shared.Next(100000, 999999)}");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => _register.SqlAsync($"update work.submitted_copy set {change} where application = '{id}'"));

        Assert.Equal(PostgresErrorCodes.IntegrityConstraintViolation, refused.SqlState);
    }

    private async Task<(Guid Id, TrialApplication Registered)> RegisterAsync(string nct)
    {
        var id = await _applicant.HandOverAsync(_register, nct);
        await Reviewing.RegisterAsync(_register, id);
        return (id, await _applicant.StoredAsync(id));
    }

    // Everything an amendment may change; the id of a document that takes the place of the registered one.
    private async Task<Guid> ChangeAsync(Guid id, Guid document)
    {
        await _applicant.SaveAsync(id, "titles", ("/publicTitle/vi", "Nghiên cứu khác về tế bào gốc cho người đau khớp gối"));
        await _applicant.SaveAsync(id, "investigator", ("/investigator/fullName", "Trần Thị B"));
        await _applicant.GiveReasonsAsync(_register, id, "Lý do khác.");
        return await _applicant.SendFileAsync(id, "protocol", replaces: document);
    }

    private async Task AssertRegisteredAsync(Guid id, TrialApplication registered)
    {
        var stored = await _applicant.StoredAsync(id);
        Assert.Equal(registered.Data.PublicTitle, stored.Data.PublicTitle);
        Assert.Equal(registered.Investigator, stored.Investigator);
        Assert.Equal(registered.Reasons, stored.Reasons);
        Assert.Equal(registered.Documents, stored.Documents);
    }

    private async Task<int> DeletedPastTheProgramAsync(Guid document)
    {
        await using var work = _register.Get<Workplace>().Open(new Acting(_applicant.Colleague.Person, "test"));
        return await work.Set<ApplicationDocument>().Where(d => d.Id == document).ExecuteDeleteAsync();
    }
}
