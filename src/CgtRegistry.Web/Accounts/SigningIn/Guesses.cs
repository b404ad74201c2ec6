using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Accounts.SigningIn;

/// <summary>
/// How often somebody may guess: ten times in a quarter of an hour, a hundred times without success, then not until an
/// administrator lifts the lock or sends a new link. Names nobody has are counted like all others. A passkey is no guess: whoever is locked
/// out by somebody else's guessing still signs in with it.
/// </summary>
internal sealed class Guesses(WorkDb work, TimeProvider clock)
{
    /// <summary>Guesses that are looked at in a quarter of an hour.</summary>
    public const int Most = 10;

    /// <summary>Guesses that are looked at between two successes.</summary>
    public const int MostFailures = 100;

    private const int Endless = 1_000_000;

    /// <summary>Counts a guess; how long to wait when it must not be looked at.</summary>
    public async Task<TimeSpan?> CountAsync(GuessKind kind, string name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var mostFailures = kind is GuessKind.Letter ? Endless : MostFailures; // asking for a letter cannot fail
        var count = await work.CountGuessAsync(HashOf(kind, name), Most, mostFailures, now, cancellationToken);
        return count.Tries > Most || count.Failures > mostFailures ? count.Since + GuessCounts.Span - now : null;
    }

    /// <summary>A guess was right.</summary>
    public Task ForgetAsync(GuessKind kind, string name, CancellationToken cancellationToken) => work.ForgetGuessesAsync(HashOf(kind, name), cancellationToken);

    /// <summary>An administrator lifts every lock of an account.</summary>
    public async Task ForgetAsync(Account account, CancellationToken cancellationToken)
    {
        await ForgetAsync(GuessKind.Password, account.NormalizedUserName!, cancellationToken);
        await ForgetAsync(GuessKind.Code, account.Id.ToString(), cancellationToken);
    }

    private static byte[] HashOf(GuessKind kind, string name) => SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}"));
}

/// <summary>What is guessed.</summary>
internal enum GuessKind
{
    /// <summary>A password, or a recovery code in place of one; by name.</summary>
    Password,

    /// <summary>A one-time or recovery code; by account.</summary>
    Code,

    /// <summary>Not a guess: how often a letter is asked for.</summary>
    Letter,
}
