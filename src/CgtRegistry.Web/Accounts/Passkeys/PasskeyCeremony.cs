namespace CgtRegistry.Web.Accounts.Passkeys;

/// <summary>What a page gives a browser to make or use a passkey.</summary>
/// <param name="Options">As <c>navigator.credentials</c> takes them, in JSON.</param>
/// <param name="State">The sealed challenge, which comes back with the answer.</param>
public sealed record PasskeyCeremony(string Options, string State);

/// <summary>The challenge, on its way through the page.</summary>
/// <param name="Challenge">As the handler gave it.</param>
/// <param name="Account">Whose ceremony it is; none when anybody may answer.</param>
internal sealed record PasskeyChallenge(string Challenge, Guid? Account);
