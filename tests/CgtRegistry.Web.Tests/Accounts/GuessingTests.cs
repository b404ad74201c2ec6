using System.Net;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Accounts.Passwords;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>Guessing is bounded however many guess at once, and what works once works once.</summary>
public class GuessingTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_five_hundred_passwords_at_once_ten_are_looked_at(bool known)
    {
        var email = known ? (await Member.JoinAsync(_register)).Email : "nobody-at-all@example.vn";
        using var browser = Colleague.Nobody(_register);
        var page = await browser.PageAsync("/vi/staff/sign-in");
        var hashing = _register.Get<PasswordHashing>();
        var before = hashing.Computed;

        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(async i =>
        {
            using var answer = await browser.SendFormAsync(page, "/vi/staff/sign-in", ("email", email), ("password", $"mật khẩu đoán thứ {i}"));
            return (answer.StatusCode, answer.Headers.RetryAfter);
        }));

        Assert.Equal(10, hashing.Computed - before);
        Assert.Equal(10, answers.Count(a => a.StatusCode is HttpStatusCode.UnprocessableEntity));
        Assert.All(answers.Where(a => a.StatusCode is not HttpStatusCode.UnprocessableEntity), a => Assert.True(a is { StatusCode: HttpStatusCode.TooManyRequests, RetryAfter: not null }));
    }

    [Fact]
    public async Task Whoever_guessed_too_often_may_try_again_a_quarter_of_an_hour_later()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);
        await FailAsync(member, browser, 10);

        using var refused = await member.TypePasswordAsync(browser);
        _register.Clock.Advance(TimeSpan.FromMinutes(15));
        using var taken = await member.TypePasswordAsync(browser);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
    }

    [Fact]
    public async Task A_hundred_failures_lock_until_an_administrator_acts()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);
        await FailAsync(member, browser, 1);
        await _register.SqlAsync($"update work.guess_row set failures = 100 where name_hash = sha256(convert_to(E'Password\\n{member.Email.ToUpperInvariant()}', 'UTF8'))");
        _register.Clock.Advance(TimeSpan.FromDays(3));

        using var answer = await member.TypePasswordAsync(browser);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task One_network_tries_ten_sign_ins_a_minute_whatever_the_names()
    {
        await using var limited = await StartedRegister.StartAsync(_register.Connection, "--Registry:RequestsPerTenSeconds=300");
        using var browser = Colleague.Nobody(limited);
        var page = await browser.PageAsync("/vi/staff/sign-in");
        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 11; i++)
        {
            using var answer = await browser.SendFormAsync(page, i % 2 == 0 ? "/vi/staff/sign-in" : "/vi/staff/sign-in/recovery", ("email", $"nobody-{i}@example.vn"), ("owner", $"nobody-{i}@example.vn"), ("password", "một câu nào đó"));
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.UnprocessableEntity, 10), HttpStatusCode.TooManyRequests], answers);
        await browser.PageAsync("/vi/staff/sign-in"); // looking is no guess
    }

    [Fact]
    public async Task A_code_sent_fifty_times_at_once_signs_in_once()
    {
        var member = await Member.JoinAsync(_register);

        Assert.Equal(1, await SignInsAsync(member, member.CodeNow(_register), at: 9));
    }

    [Fact]
    public async Task A_recovery_code_sent_many_times_at_once_signs_in_once()
    {
        var member = await Member.JoinAsync(_register);

        Assert.Equal(1, await SignInsAsync(member, member.RecoveryCodes[3], at: 9));
    }

    [Fact]
    public async Task A_step_or_a_recovery_code_is_used_up_once_of_fifty_attempts()
    {
        var member = await Member.JoinAsync(_register);
        var hash = RecoveryCodes.HashOf(member.Id, member.RecoveryCodes[0])!;

        var steps = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => InWorkAsync(work => Persistence.Work.OnceOnly.UseStepAsync(work, member.Id, long.MaxValue, default))));
        var codes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => InWorkAsync(work => Persistence.Work.OnceOnly.UseRecoveryCodeAsync(work, member.Id, hash, default))));

        Assert.Equal((1, 1), (steps.Count(s => s), codes.Count(c => c)));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_code_is_good_one_step_before_and_after(int steps, bool expected)
    {
        var member = await Member.JoinAsync(_register);
        _register.Clock.Advance(TimeSpan.FromMinutes(2));
        using var browser = Colleague.Nobody(_register);

        using var answer = await member.SignInAsync(browser, Totp.CodeAt(member.Secret, _register.Clock.Now.AddSeconds(30 * steps)));

        Assert.Equal(expected ? HttpStatusCode.SeeOther : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Codes_are_guessed_ten_times_then_no_more()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);
        var page = await member.CodePageAsync(browser);
        List<HttpStatusCode> answers = [];

        for (var i = 0; i < 12; i++)
        {
            using var answer = await browser.SendFormAsync(page, "/vi/staff/sign-in/code", ("code", "000000"));
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers[10..]);
        Assert.All(answers[..10], a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a));
    }

    private async Task<int> SignInsAsync(Member member, string code, int at)
    {
        using var browser = Colleague.Nobody(_register);
        var page = await member.CodePageAsync(browser);
        var answers = await Task.WhenAll(Enumerable.Range(0, at).Select(async _ =>
        {
            using var answer = await browser.SendFormAsync(page, "/vi/staff/sign-in/code", ("code", code));
            return answer.StatusCode;
        }));
        return answers.Count(a => a is HttpStatusCode.SeeOther);
    }

    private async Task<bool> InWorkAsync(Func<Persistence.Work.WorkDb, Task<bool>> act)
    {
        await using var work = _register.Get<Persistence.Work.Workplace>().Open(Persistence.Work.Acting.System);
        return await act(work);
    }

    private static async Task FailAsync(Member member, Colleague browser, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await member.TypePasswordAsync(browser, "một câu hoàn toàn khác");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
    }
}
