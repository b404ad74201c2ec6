using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Accounts;

/// <summary>Why an act on an account is not done; the words stand in the texts (<c>account.refused.{code}</c>).</summary>
internal static class AccountRefusals
{
    public static Refusal Of(string code, string? field = null) => new(code, Texts.Both($"account.refused.{code}"), Texts.Both($"account.refused.{code}.do"), field);
}
