using System.IO.Compression;

namespace CgtRegistry.Domain.Tests.Running;

/// <summary>Real data beside the repository (<c>../shared/data</c>); third-party texts are read there and never committed.</summary>
internal static class SharedData
{
    private static readonly string? Folder = Find();

    /// <summary>Opens a file, unpacked; skips the test loudly on machines without it.</summary>
    public static StreamReader Open(string file)
    {
        var path = Path.Combine(Folder ?? "", file);
        Assert.SkipUnless(Folder is not null && File.Exists(path), $"The file ../shared/data/{file} is not on this machine: what is said about real data cannot be checked here.");
        var stream = File.OpenRead(path);
        return new(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
