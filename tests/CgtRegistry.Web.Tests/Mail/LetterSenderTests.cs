using System.Net.Mail;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Mail;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CgtRegistry.Web.Tests.Mail;

/// <summary>Letters reach the mail server at least once, whatever goes wrong on the way.</summary>
public class LetterSenderTests(TemplateDatabase template) : IAsyncLifetime
{
    private readonly PostOffice _office = new();
    private StartedRegister _register = null!;

    public async ValueTask InitializeAsync() => _register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.Nothing));

    public async ValueTask DisposeAsync()
    {
        await _register.DisposeAsync();
        await _office.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_letter_arrives_in_the_language_of_its_reader_with_a_link_to_the_public_address()
    {
        var letter = await WriteAsync(await ReaderAsync("en"));

        Assert.Equal(1, await Sender().SendDueAsync(default));

        var taken = Assert.Single(_office.Letters);
        Assert.Equal("A new report from the public", taken.Header("Subject"));
        Assert.Equal($"<{letter:N}@cgt.example.vn>", taken.Header("Message-ID"));
        Assert.StartsWith("text/plain", taken.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Contains("https://cgt.example.vn/en/staff/reports", taken.Body, StringComparison.Ordinal);
        Assert.NotNull((await StoredAsync(letter)).SentAt);
    }

    [Fact]
    public async Task Vietnamese_letters_keep_their_marks()
    {
        await WriteAsync(await ReaderAsync("vi"));

        await Sender().SendDueAsync(default);

        Assert.Contains("Kính gửi Nguyễn Thị Ánh,", Assert.Single(_office.Letters).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_sent_is_not_sent_again()
    {
        await WriteAsync(await ReaderAsync());

        await Sender().SendDueAsync(default);
        _register.Clock.Advance(TimeSpan.FromDays(2));
        await Sender().SendDueAsync(default);

        Assert.Single(_office.Letters);
    }

    [Fact]
    public async Task After_a_stop_between_sending_and_noting_it_the_same_letter_comes_again_under_the_same_id()
    {
        var letter = await WriteAsync(await ReaderAsync());
        await Sender().SendDueAsync(default);
        await _register.SqlAsync("update work.outbox_row set sent_at = null, next_attempt = '2026-11-22 05:10:00Z', attempts = 1");

        Assert.Equal(0, await Sender().SendDueAsync(default));
        _register.Clock.Advance(LetterSender.Lease);
        Assert.Equal(1, await Sender().SendDueAsync(default));

        Assert.Equal(2, _office.Letters.Count);
        Assert.Single(_office.Letters.Select(l => l.Header("Message-ID")).Distinct(), $"<{letter:N}@cgt.example.vn>");
    }

    [Fact]
    public async Task Two_programs_never_send_the_same_letter_at_once()
    {
        var reader = await ReaderAsync();
        for (var i = 0; i < 30; i++)
        {
            await WriteAsync(reader);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (await Sender().SendDueAsync(default) > 0)
            {
            }
        }));

        Assert.Equal(30, _office.Letters.Count);
        Assert.Equal(30, _office.Letters.Select(l => l.Header("Message-ID")).Distinct().Count());
    }

    [Theory]
    [InlineData("451 try later", "250 ok")]
    [InlineData("250 ok", "452 no room")]
    [InlineData("250 ok", "554 not now")]
    public async Task What_may_pass_is_tried_again_later(string toRecipient, string toText)
    {
        (_office.ToRecipient, _office.ToText) = (toRecipient, toText);
        var letter = await WriteAsync(await ReaderAsync());

        await Sender().SendDueAsync(default);

        var waiting = await StoredAsync(letter);
        Assert.Equal((1, null, null), (waiting.Attempts, waiting.SentAt, waiting.GivenUpAt));
        Assert.Equal(_register.Clock.Now + TimeSpan.FromMinutes(1), waiting.NextAttempt);

        (_office.ToRecipient, _office.ToText) = ("250 ok", "250 ok");
        _register.Clock.Advance(TimeSpan.FromMinutes(1));
        await Sender().SendDueAsync(default);
        Assert.NotNull((await StoredAsync(letter)).SentAt);
    }

    [Fact]
    public async Task An_address_the_server_does_not_know_is_given_up_and_seen_by_administrators_only()
    {
        _office.ToRecipient = "550 no such person";
        var letter = await WriteAsync(await ReaderAsync());

        await Sender().SendDueAsync(default);

        var given = await StoredAsync(letter);
        Assert.Equal("refused 550", given.Failure);
        Assert.NotNull(given.GivenUpAt);
        Assert.Equal(1, await SeenByAsync(WorkRole.Administrator));
        Assert.Equal(0, await SeenByAsync(WorkRole.Auditor));
    }

    [Fact]
    public async Task Without_a_server_letters_wait_longer_each_time_and_are_given_up_in_the_end()
    {
        var letter = await WriteAsync(await ReaderAsync());
        await _office.DisposeAsync();
        for (var attempt = 1; attempt <= LetterSender.MostAttempts; attempt++)
        {
            Assert.Equal(1, await Sender().SendDueAsync(default));
            _register.Clock.Advance(LetterSender.WaitAfter(attempt));
        }

        Assert.Equal(0, await Sender().SendDueAsync(default));

        Assert.NotNull((await StoredAsync(letter)).GivenUpAt);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_not_waited_for()
    {
        _office.IsSilent = true;
        var letter = await WriteAsync(await ReaderAsync());

        await Sender(patience: TimeSpan.FromMilliseconds(200)).SendDueAsync(default);

        Assert.Equal("too slow", (await StoredAsync(letter)).Failure);
    }

    [Fact]
    public async Task Nothing_in_a_value_begins_another_header()
    {
        var values = new Dictionary<string, string> { ["number"] = "1\r\nBcc: everybody@example.vn", ["link"] = "x" };
        var row = new OutboxRow { At = _register.Clock.Now, Account = await ReaderAsync("en", "A\r\nBcc: a@example.vn"), Template = "report-received", Values = values, Mailed = true };

        await SaveAsync(row);
        await Sender().SendDueAsync(default);

        Assert.DoesNotContain("\nBcc:", Assert.Single(_office.Letters).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', LetterText.Of(row, "vi").Subject);
    }

    [Fact]
    public async Task Whoever_is_closed_or_erased_gets_no_mail()
    {
        var reader = await ReaderAsync();
        await _register.SqlAsync("update work.account set disabled_at = now()");
        var letter = await WriteAsync(reader);

        await Sender().SendDueAsync(default);

        Assert.Empty(_office.Letters);
        Assert.Equal("no-address", (await StoredAsync(letter)).Failure);
    }

    [Fact]
    public async Task A_link_that_opens_something_is_sealed_until_it_is_mailed()
    {
        var letter = await WriteAsync(await ReaderAsync(), address: "sealed:" + _register.Get<Sealed>().Seal("letter address", "/staff/invitation?key=abc", TimeSpan.FromDays(7)));
        await Sender().SendDueAsync(CancellationToken.None);
        Assert.Contains("https://cgt.example.vn/vi/staff/invitation?key=abc", (await _office.NextAsync()).Body, StringComparison.Ordinal);
        Assert.StartsWith("sealed:", (await StoredAsync(letter)).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_running_program_sends_by_itself()
    {
        await WriteAsync(await ReaderAsync());

        await using var running = await StartedRegister.StartAsync(
            _register.Connection, "--Registry:Smtp:Host=127.0.0.1", $"--Registry:Smtp:Port={_office.Port}", "--Registry:Smtp:Tls=false", "--Registry:Smtp:From=register@example.vn", "--Registry:PublicOrigin=https://cgt.example.vn");

        Assert.Contains("register@example.vn", (await _office.NextAsync()).From, StringComparison.Ordinal);
    }

    private LetterSender Sender(int? port = null, TimeSpan? patience = null) => new(_register.Get<Workplace>(),
        new SmtpSettings("127.0.0.1", port ?? _office.Port, null, null, new MailAddress("register@example.vn"), Tls: false, new Uri("https://cgt.example.vn")) { Patience = patience ?? TimeSpan.FromSeconds(30) },
        _register.Get<Sealed>(), _register.Clock, NullLogger<LetterSender>.Instance);

    private async Task<Guid> ReaderAsync(string language = "vi", string name = "Nguyễn Thị Ánh")
    {
        var account = new Account { Id = Guid.CreateVersion7(), Role = WorkRole.Reviewer, Pseudonym = $"T-{Guid.NewGuid():N}"[..10], FullName = name, Language = language, CreatedAt = _register.Clock.Now };
        account.UserName = account.Email = $"{account.Id:N}@example.vn";
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        work.Add(account);
        await work.KeepAsync();
        return account.Id;
    }

    private async Task<Guid> WriteAsync(Guid reader, string address = "/staff/reports")
    {
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        work.LetterTo(reader, new Letter("report-received", address));
        await work.KeepAsync();
        return work.ChangeTracker.Entries<OutboxRow>().Single().Entity.Id;
    }

    private async Task SaveAsync(OutboxRow row)
    {
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        work.Add(row);
        await work.KeepAsync();
    }

    private async Task<OutboxRow> StoredAsync(Guid letter)
    {
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        return await work.Set<OutboxRow>().AsNoTracking().SingleAsync(l => l.Id == letter);
    }

    private async Task<int> SeenByAsync(WorkRole role)
    {
        var person = new SignedInPerson(Guid.CreateVersion7(), role, null, "T-1", SignInMethod.Passkey, DateTimeOffset.UnixEpoch);
        await using var work = _register.Get<Workplace>().Open(new Acting(person, "test"));
        return await work.Set<OutboxRow>().CountAsync();
    }
}
