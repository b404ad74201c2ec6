using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Commands;

/// <summary>Keeps accounts from the console of the server: the first administrator is made here, and nowhere else.</summary>
internal static class UserCommands
{
    /// <summary>Makes an account and prints the link that sets it up.</summary>
    public static Task<int> AddAsync(NewAccount asked, CancellationToken cancellationToken) => WithAccountsAsync(async services =>
    {
        var invited = await services.GetRequiredService<Inviting>().InviteAsync(asked, Act.ManageAccounts, cancellationToken);
        if (invited.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync($"{refusal.Text.In("en")} {refusal.ToDo.In("en")}");
            return 1;
        }

        Print(services, invited.Account!, invited.Link!);
        return 0;
    });

    /// <summary>Sends a new link: everything the account had set up no longer works.</summary>
    public static Task<int> InviteAsync(string email, CancellationToken cancellationToken) => WithAccountAsync(email, async (services, account) =>
        Print(services, account, await services.GetRequiredService<AccountKeeping>().SendLinkAsync(account, cancellationToken)));

    /// <summary>Closes an account and ends its sessions.</summary>
    public static Task<int> CloseAsync(string email, CancellationToken cancellationToken) => WithAccountAsync(email, async (services, account) =>
    {
        await services.GetRequiredService<AccountKeeping>().CloseAsync(account, cancellationToken);
        Console.WriteLine($"{account.Pseudonym} is closed.");
    });

    /// <summary>Lists the accounts.</summary>
    public static Task<int> ListAsync(CancellationToken cancellationToken) => WithAccountsAsync(async services =>
    {
        foreach (var account in await services.GetRequiredService<WorkDb>().Users.AsNoTracking().OrderBy(a => a.Pseudonym).ToListAsync(cancellationToken))
        {
            var state = account.ErasedAt is not null ? "erased" : account.DisabledAt is not null ? "closed" : account.EmailConfirmed ? "open" : "not set up";
            Console.WriteLine(string.Join('\t', account.Pseudonym, AskedFor.Code(account.Role), account.Institution ?? "-", account.Email ?? "-", state));
        }

        return 0;
    });

    private static void Print(IServiceProvider services, Account account, string link)
    {
        var origin = services.GetRequiredService<RegistrySettings>().PublicOrigin?.GetLeftPart(UriPartial.Authority)
            ?? services.GetRequiredService<IConfiguration>()["Urls"]?.Split(';')[0].TrimEnd('/') ?? "http://localhost:5080";
        Console.WriteLine($"{account.Pseudonym} ({AskedFor.Code(account.Role)}): within 7 days, once, open");
        Console.WriteLine($"{origin}/{account.Language}{link}");
    }

    private static Task<int> WithAccountAsync(string email, Func<IServiceProvider, Account, Task> act) => WithAccountsAsync(async services =>
    {
        var name = email.ToUpperInvariant();
        if (await services.GetRequiredService<WorkDb>().Users.FirstOrDefaultAsync(a => a.NormalizedUserName == name) is not { } account)
        {
            await Console.Error.WriteLineAsync($"Nobody has an account under '{email}'.");
            return 1;
        }

        await act(services, account);
        return 0;
    });

    private static async Task<int> WithAccountsAsync(Func<IServiceProvider, Task<int>> act)
    {
        await using var app = await RegistryApp.BuildAsync([], serve: false);
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
