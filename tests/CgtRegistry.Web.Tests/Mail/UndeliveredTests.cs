using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Mail;

/// <summary>Administrators see which letters did not arrive, never what they say, and have them tried again.</summary>
public class UndeliveredTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private const string Page = "/vi/staff/accounts/letters";
    private const string Said = "zzcanaryword";

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task A_letter_that_was_given_up_is_listed_without_its_words_and_tried_again()
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        var letter = await LostAsync("refused 550");

        var page = await administrator.PageAsync(Page);
        Assert.Contains("từ chối (mã 550)", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Said, page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Thư không gửi được", (await administrator.PageAsync("/vi/staff/accounts")).Body!.TextContent, StringComparison.Ordinal);

        var next = await administrator.TakenAsync(page, $"{Page}/{letter}/send");

        Assert.Contains("done=letter-again", next, StringComparison.Ordinal);
        var stored = await StoredAsync(letter);
        Assert.Equal((null, null, 0), (stored.GivenUpAt, stored.NextAttempt, stored.Attempts));
        Assert.Contains("Đang được thử lại", (await administrator.PageAsync(Page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1L, await _register.SqlAsync($"select count(*) from work.audit_entry where act = 'send-letters' and subject = '{letter}' and account = '{administrator.Person.Account}'"));
    }

    [Theory]
    [InlineData("no-address")]
    [InlineData("no-text")]
    [InlineData("server 421")]
    [InlineData("too slow")]
    public async Task Every_failure_has_words(string failure)
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        var letter = await LostAsync(failure);

        Assert.NotNull((await administrator.PageAsync(Page)).QuerySelector($"form[action='{Page}/{letter}/send']"));
    }

    [Fact]
    public async Task A_letter_that_is_on_its_way_is_not_there_to_be_sent_again()
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        var letter = await LostAsync("refused 550");
        var page = await administrator.PageAsync(Page);
        await administrator.TakenAsync(page, $"{Page}/{letter}/send");

        using var again = await administrator.SendFormAsync(page, $"{Page}/{letter}/send");

        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task The_database_itself_shows_lost_letters_to_no_other_role_and_lets_administrators_change_no_other()
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var letter = await LostAsync("refused 550");

        await using var others = _register.Get<Workplace>().Open(new Acting(reviewer.Person, "test"));
        Assert.False(await others.Set<OutboxRow>().AnyAsync(l => l.Id == letter));

        await using var work = _register.Get<Workplace>().Open(new Acting(administrator.Person, "test"));
        var row = await work.Set<OutboxRow>().SingleAsync(l => l.Id == letter);
        row.SentAt = _register.Clock.GetUtcNow();
        await Assert.ThrowsAsync<DbUpdateException>(() => work.KeepAsync());
    }

    private async Task<Guid> LostAsync(string failure)
    {
        using var reader = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var letter = new OutboxRow
        {
            At = _register.Clock.GetUtcNow(),
            Account = reader.Person.Account,
            Template = "report-received",
            Values = new() { ["title"] = Said },
            Mailed = true,
            Attempts = 12,
            GivenUpAt = _register.Clock.GetUtcNow(),
            Failure = failure,
        };
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        work.Add(letter);
        await work.KeepAsync();
        return letter.Id;
    }

    private async Task<OutboxRow> StoredAsync(Guid letter)
    {
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        return await work.Set<OutboxRow>().AsNoTracking().SingleAsync(l => l.Id == letter);
    }
}
