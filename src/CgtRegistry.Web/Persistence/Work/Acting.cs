using System.Data.Common;
using CgtRegistry.Web.Accounts;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>In whose name the private part of the database is opened.</summary>
/// <param name="Person">The person; none for the program's own work and for people not signed in.</param>
/// <param name="Program">What acts when it is no person: <c>system</c> or <c>public</c>.</param>
/// <param name="TraceId">The request, for finding it in the log.</param>
/// <param name="Session">The session of the person.</param>
public sealed record Acting(SignedInPerson? Person, string Program, string? TraceId = null, Guid? Session = null)
{
    /// <summary>The program's own work: letters, clocks, commands. It sees all rows.</summary>
    public static readonly Acting System = new(null, "system");

    /// <summary>People who are not signed in.</summary>
    public static readonly Acting Public = new(null, "public");
}

/// <summary>Tells the database, whenever a connection is taken, whose rows it may show: the second wall behind the program's own checks.</summary>
internal sealed class NamesThePerson(Acting acting) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "select set_config('cgt.role', @role, false), set_config('cgt.account', @account, false), set_config('cgt.institution', @institution, false)";
        Set("role", acting.Person is { } person ? Api.AskedFor.Code(person.Role) : acting.Program);
        Set("account", acting.Person?.Account.ToString() ?? "");
        Set("institution", acting.Person?.Institution ?? "");
        return command;

        void Set(string name, string value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
