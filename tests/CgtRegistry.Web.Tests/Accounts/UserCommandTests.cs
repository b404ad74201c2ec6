using System.Diagnostics;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>The commands that keep accounts, as an operator types them: in a process of their own, answered with an exit code.</summary>
public class UserCommandTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task The_first_administrator_is_made_listed_and_closed()
    {
        var added = await RunAsync("add", "--email", "quan.tri@example.vn", "--role", "Administrator", "--name", "Người Quản Trị");
        var link = added.Out.Split('\n').Single(l => l.Contains("/staff/invitation", StringComparison.Ordinal));
        using var browser = Colleague.Nobody(_register);
        var page = await browser.PageAsync(new Uri(link.Trim()).PathAndQuery);
        var listed = await RunAsync("list");
        var closed = await RunAsync("close", "quan.tri@example.vn");
        var after = await RunAsync("list");

        Assert.Equal((0, 0, 0, 0), (added.Exit, listed.Exit, closed.Exit, after.Exit));
        Assert.NotNull(page.QuerySelector("form[data-cgt-passkey]"));
        Assert.Contains("administrator\t-\tquan.tri@example.vn\tnot set up", listed.Out, StringComparison.Ordinal);
        Assert.Contains("quan.tri@example.vn\tclosed", after.Out, StringComparison.Ordinal);
        Assert.Equal(2L, await _register.SqlAsync("select count(*) from work.audit_entry e join work.account a on a.id::text = e.subject where a.email = 'quan.tri@example.vn' and e.pseudonym = 'system'"));
    }

    [Fact]
    public async Task A_new_link_takes_the_place_of_the_old_one()
    {
        await RunAsync("add", "--email", "moi@example.vn", "--role", "Auditor", "--name", "Người Mới");

        var invited = await RunAsync("invite", "moi@example.vn");

        Assert.Equal(0, invited.Exit);
        Assert.Contains("/vi/staff/invitation", invited.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "close", "nobody@example.vn")]
    [InlineData(1, "invite", "nobody@example.vn")]
    [InlineData(1, "add", "--email", "an@bv.vn.", "--role", "Reviewer", "--name", "An")]
    [InlineData(1, "add", "--email", "an@bv.vn", "--role", "Applicant", "--name", "An")]
    [InlineData(2, "add", "--email", "an@bv.vn", "--role", "Owner", "--name", "An")]
    [InlineData(2, "add", "--role", "Reviewer", "--name", "An")]
    [InlineData(2, "remove", "an@bv.vn")]
    public async Task What_cannot_be_done_is_said_and_the_exit_code_says_so_too(int exit, params string[] words)
    {
        var ran = await RunAsync(words);

        Assert.Equal(exit, ran.Exit);
        Assert.NotEqual("", ran.Error);
        Assert.Equal(0L, await _register.SqlAsync("select count(*) from work.account where email like 'an@bv.vn%'"));
    }

    private async Task<(int Exit, string Out, string Error)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(RegistryApp).Assembly.Location, "users", .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment =
            {
                ["ConnectionStrings__Registry"] = _register.Connection,
                ["Registry__DataDirectory"] = StartedRegister.DataFolder,
                ["Registry__LoadReferenceData"] = "false",
                ["Registry__LawFolder"] = "",
                ["Registry__LogLevel"] = "Fatal",
            },
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
