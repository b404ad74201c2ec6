namespace CgtRegistry.Interchange.Tests.Running;

/// <summary>The public files that lie beside the repository, when this machine has them; they are never part of it.</summary>
internal static class SharedData
{
    /// <summary>The folder of Vietnamese legal texts; the test is skipped, and says so, where it is missing.</summary>
    public static string LegalTexts
    {
        get
        {
            var folder = Above("shared/data/07-legal-vn");
            Assert.SkipWhen(folder is null, "The folder shared/data/07-legal-vn is not beside the repository: the real legal texts are not checked here.");
            return folder!;
        }
    }

    public static FileStream Open(string name) => File.OpenRead(Path.Combine(LegalTexts, name));

    /// <summary>A folder of real records by its name; the test is skipped, and says so, where it is missing.</summary>
    public static string Folder(string name)
    {
        var folder = Above($"shared/data/{name}");
        Assert.SkipWhen(folder is null, $"The folder shared/data/{name} is not beside the repository: its real records are not checked here.");
        return folder!;
    }

    private static string? Above(string wanted)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, wanted)))
            {
                return Path.Combine(folder.FullName, wanted);
            }
        }

        return null;
    }
}
