using CgtRegistry.Web.Http;
using Microsoft.AspNetCore.Identity;

namespace CgtRegistry.Web.Accounts.Passwords;

/// <summary>
/// Hashes passwords, two at a time: each takes a fifth of a second of a processor, and a crowd of sign-ins must not take all of
/// them. A name nobody has costs exactly as much as one somebody has.
/// </summary>
internal sealed class PasswordHashing(IPasswordHasher<Account> hasher) : IDisposable
{
    private const int AtOnce = 2;
    private const int MostWaiting = 50;

    private readonly SemaphoreSlim _turns = new(AtOnce, AtOnce);
    private readonly Lazy<string> _nobodys = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));
    private int _waiting;
    private int _computed;

    /// <summary>How many hashes were computed; tests compare what two names cost.</summary>
    public int Computed => Volatile.Read(ref _computed);

    /// <summary>Compares a password with an account's, or with nobody's when there is no account or it has none.</summary>
    public Task<PasswordVerificationResult> CompareAsync(Account? account, string typed, CancellationToken cancellationToken) => InTurnAsync(
        () => account?.PasswordHash is { } hash ? hasher.VerifyHashedPassword(account, hash, typed) : Nobody(typed),
        cancellationToken);

    /// <summary>Makes the hash of a new password.</summary>
    public Task<string> HashAsync(Account account, string chosen, CancellationToken cancellationToken) =>
        InTurnAsync(() => hasher.HashPassword(account, chosen), cancellationToken);

    /// <summary>Costs what a comparison costs.</summary>
    public Task SpendAsync(CancellationToken cancellationToken) => CompareAsync(null, "", cancellationToken);

    public void Dispose() => _turns.Dispose();

    // Whatever was typed, it is nobody's password.
    private PasswordVerificationResult Nobody(string typed)
    {
        _ = hasher.VerifyHashedPassword(null!, _nobodys.Value, typed);
        return PasswordVerificationResult.Failed;
    }

    private async Task<T> InTurnAsync<T>(Func<T> compute, CancellationToken cancellationToken)
    {
        _ = _nobodys.Value; // made before the first comparison, so that no comparison pays for it
        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new NotYetReadyException(TimeSpan.FromSeconds(10));
        }

        try
        {
            await _turns.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            Interlocked.Increment(ref _computed);
            return await Task.Run(compute, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }
}
