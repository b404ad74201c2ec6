using System.Reflection;

namespace CgtRegistry.Web.Persistence;

/// <summary>Versioned SQL files under <c>Persistence/Sql</c>, called by name from migrations so that old ones stay readable.</summary>
internal static class SqlScript
{
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Sql.{name}.sql")
            ?? throw new InvalidOperationException($"There is no SQL script '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
