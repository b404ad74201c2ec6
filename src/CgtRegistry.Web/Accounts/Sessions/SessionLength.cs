using CgtRegistry.Domain.People;

namespace CgtRegistry.Web.Accounts.Sessions;

/// <summary>How long a session lasts: shorter for those who decide and who keep accounts.</summary>
internal static class SessionLength
{
    /// <summary>How long nothing may happen.</summary>
    public static TimeSpan Idle(WorkRole role) => IsShort(role) ? TimeSpan.FromMinutes(15) : TimeSpan.FromMinutes(30);

    /// <summary>How long it lasts whatever happens.</summary>
    public static TimeSpan Longest(WorkRole role) => IsShort(role) ? TimeSpan.FromHours(8) : TimeSpan.FromHours(12);

    private static bool IsShort(WorkRole role) => role is WorkRole.Reviewer or WorkRole.Approver or WorkRole.Administrator;
}
