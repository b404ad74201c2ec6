using System.IO.Compression;

namespace CgtRegistry.Benchmarks;

/// <summary>The public files that lie beside the repository; they are never part of it.</summary>
internal static class SharedData
{
    public static StreamReader Open(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "shared", "data", file) is var path && File.Exists(path))
            {
                return new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            }
        }

        throw new FileNotFoundException($"The file ../shared/data/{file} is not on this machine: without real texts nothing can be measured.");
    }
}
