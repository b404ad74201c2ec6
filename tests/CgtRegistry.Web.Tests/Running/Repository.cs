namespace CgtRegistry.Web.Tests.Running;

/// <summary>Where the sources and the fact base lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(folder => File.Exists(Path.Combine(folder, "CgtRegistry.sln"))) ?? throw new InvalidOperationException("The tests run outside the repository.");

    /// <summary>The shared fact base beside the repository, when this machine has it.</summary>
    public static string? Facts { get; } = Above(folder => Directory.Exists(Path.Combine(folder, "shared", "facts"))) is { } found ? Path.Combine(found, "shared", "facts") : null;

    /// <summary>The shared legal texts beside the repository, when this machine has them; they are never part of it.</summary>
    public static string? LegalTexts { get; } = Above(folder => Directory.Exists(Path.Combine(folder, "shared", "data", "07-legal-vn"))) is { } texts ? Path.Combine(texts, "shared", "data", "07-legal-vn") : null;

    /// <summary>The shared trial records beside the repository, when this machine has them; they are never part of it.</summary>
    public static string? TrialRecords { get; } = Above(folder => Directory.Exists(Path.Combine(folder, "shared", "data", "03-ictrp"))) is { } records ? Path.Combine(records, "shared", "data") : null;

    public static string Reference { get; } = Path.Combine(Root, "src", "CgtRegistry.Web", "Seed", "Reference");

    /// <summary>Files below a folder that a person wrote: no build output, no packages.</summary>
    public static IEnumerable<string> Sources(string under, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Root, under), "*", SearchOption.AllDirectories)
            .Where(file => endings.Length == 0 || endings.Any(end => file.EndsWith(end, StringComparison.Ordinal)))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "assets" or "TestResults"))
            .Order(StringComparer.Ordinal);

    public static string Short(string file) => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/');

    private static string? Above(Func<string, bool> isIt)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (isIt(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
