using System.Globalization;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Audit;

/// <summary>What the address of the audit asks for.</summary>
internal static class AuditFilter
{
    /// <summary>Reads the parameters; none when one of them cannot be read.</summary>
    public static AuditQuery? Read(Func<string, string?> parameter)
    {
        string? actText = Given("act"), dayText = Given("day"), sessionText = Given("session");
        Act? act = null;
        DateOnly day = default;
        Guid session = default;
        if (actText is not null && (act = Enum.GetValues<Act>().Cast<Act?>().FirstOrDefault(a => AskedFor.Code(a!.Value) == actText)) is null
            || (dayText is not null && !DateOnly.TryParseExact(dayText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            || (sessionText is not null && !Guid.TryParse(sessionText, out session)))
        {
            return null;
        }

        return new AuditQuery(Given("person"), act, Given("subject"), dayText is null ? null : day, sessionText is null ? null : session);

        string? Given(string name) => parameter(name)?.Trim() is { Length: > 0 } text ? text : null;
    }
}
