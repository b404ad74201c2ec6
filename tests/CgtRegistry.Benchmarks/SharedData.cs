using System.IO.Compression;

namespace CgtRegistry.Benchmarks;

/// <summary>The public files that lie beside the repository, which are never part of it, and the reference data within.</summary>
internal static class SharedData
{
    /// <summary>The folder of the register's reference data.</summary>
    public static string Reference => Above("src/CgtRegistry.Web/Seed/Reference", Directory.Exists);

    public static StreamReader Open(string file) => new(new GZipStream(File.OpenRead(Path(file)), CompressionMode.Decompress));

    public static string Path(string file) => Above("shared/data/" + file, File.Exists);

    private static string Above(string path, Func<string, bool> exists)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.Path.Combine(folder.FullName, path) is var found && exists(found))
            {
                return found;
            }
        }

        throw new FileNotFoundException($"{path} is not above {AppContext.BaseDirectory}: without real texts nothing can be measured.");
    }
}
