using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Accounts;

/// <summary>Why an act on an account is not done; the words stand in the texts (<c>account.refused.{code}</c>).</summary>
internal static class AccountRefusals
{
    /// <summary>Why factors were not saved, in words.</summary>
    public static Refusal Of(NotSaved reason) => Of(reason switch
    {
        NotSaved.PasskeyKnown => "passkey-not-made",
        NotSaved.PasskeysEnough => "passkeys-enough",
        _ => "link-used",
    });

    public static Refusal Of(string code, string? field = null) => new(code, Texts.Both($"account.refused.{code}"), Texts.Both($"account.refused.{code}.do"), field);
}
