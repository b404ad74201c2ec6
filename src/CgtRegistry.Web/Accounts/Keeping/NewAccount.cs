using CgtRegistry.Domain.People;

namespace CgtRegistry.Web.Accounts.Keeping;

/// <summary>Somebody to be invited.</summary>
/// <param name="Email">Where the invitation goes; also the user name.</param>
/// <param name="FullName">The name colleagues see.</param>
/// <param name="Role">What the account is for.</param>
/// <param name="Institution">The institution of hospital staff; nobody else has one.</param>
/// <param name="Language">Language of letters: <c>vi</c> or <c>en</c>.</param>
internal sealed record NewAccount(string Email, string FullName, WorkRole Role, string? Institution, string Language);
