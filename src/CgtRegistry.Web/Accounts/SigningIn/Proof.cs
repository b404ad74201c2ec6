namespace CgtRegistry.Web.Accounts.SigningIn;

/// <summary>What came of an attempt to prove who one is.</summary>
/// <param name="Account">Whose proof it was, when it was right.</param>
/// <param name="Method">How it was given.</param>
/// <param name="Wait">How long to wait, when it was not looked at.</param>
internal sealed record Proof(Account? Account, SignInMethod Method = SignInMethod.OneTimeCode, TimeSpan? Wait = null)
{
    /// <summary>It was wrong; why is not said.</summary>
    public static readonly Proof Wrong = new(Account: null);

    public static Proof Later(TimeSpan wait) => new(Account: null, Wait: wait);
}
