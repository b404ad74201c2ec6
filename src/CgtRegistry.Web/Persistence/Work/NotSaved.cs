using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>Why factors of an account were not saved, as far as something else that was saved explains it.</summary>
internal enum NotSaved
{
    /// <summary>Another browser or tab was faster.</summary>
    OtherWasFaster,

    /// <summary>The passkey is somebody's already.</summary>
    PasskeyKnown,

    /// <summary>The account has as many passkeys as it may have.</summary>
    PasskeysEnough,
}

/// <summary>Reads what the database says of a save it refused.</summary>
internal static class NotSavedReasons
{
    /// <summary>The reason; none when it is a failure of the program or the database, which nobody should take for anything else.</summary>
    public static NotSaved? Reason(this DbUpdateException failed) => failed switch
    {
        DbUpdateConcurrencyException => NotSaved.OtherWasFaster,
        { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "identity_user_passkey" } } => NotSaved.PasskeyKnown,
        { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } } => NotSaved.OtherWasFaster,
        { InnerException: PostgresException { SqlState: PostgresErrorCodes.CheckViolation, MessageText: "an account has at most five passkeys" } } => NotSaved.PasskeysEnough,
        _ => null,
    };

    /// <summary>Whether a colleague saved the same application first: its version moved, or the copy of what was handed over is there already.</summary>
    public static bool IsOvertaken(this DbUpdateException failed) =>
        failed is DbUpdateConcurrencyException or { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "submitted_copy" } };
}
