using System.IO.Compression;

namespace CgtRegistry.Interchange;

/// <summary>A file in an archive, opened.</summary>
public sealed record ArchiveFile(string Name, Stream Content);

/// <summary>
/// Reads zip files without ever writing one: names that point elsewhere, too many files, and files that unpack too far
/// are refused. Archives inside archives are not opened.
/// </summary>
public static class Archives
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;

    /// <summary>The files of the archive one after another; each is open until the next is asked for.</summary>
    public static IEnumerable<ArchiveFile> Read(Stream file, ImportLimits limits)
    {
        using var archive = Open(file);
        var unpacked = 0L;
        foreach (var entry in Entries(archive, limits))
        {
            using var content = Guarded(entry, limits with { UnpackedBytes = limits.UnpackedBytes - unpacked });
            using var whole = new MemoryStream();
            content.CopyTo(whole);
            unpacked += whole.Length;
            whole.Position = 0;
            yield return new ArchiveFile(entry.FullName, whole);
        }
    }

    /// <summary>Unpacks an archive that something else will read, and keeps nothing: refuses what <see cref="Read"/> would refuse.</summary>
    public static void Check(Stream file, ImportLimits limits)
    {
        using var archive = Open(file);
        var (unpacked, buffer) = (0L, new byte[64 * 1024]);
        foreach (var entry in Entries(archive, limits))
        {
            using var content = Guarded(entry, limits with { UnpackedBytes = limits.UnpackedBytes - unpacked });
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                unpacked += read;
            }
        }
    }

    private static IEnumerable<ZipArchiveEntry> Entries(ZipArchive archive, ImportLimits limits)
    {
        if (archive.Entries.Count > limits.Entries)
        {
            throw new RefusedFileException("too-many-entries", $"The archive holds more than {limits.Entries} files. Make smaller archives.");
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries.Where(e => e.Name.Length > 0))
        {
            CheckName(entry, names);
            yield return entry.IsEncrypted ? throw new RefusedFileException("archive-locked", "The archive is locked with a password. Unlock it first.") : entry;
        }
    }

    private static ZipArchive Open(Stream file)
    {
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries; // the list of files is read here, and may be the damaged part
            return archive;
        }
        catch (InvalidDataException broken)
        {
            throw new RefusedFileException("packing-broken", "The archive is damaged or no zip file. Fetch it again.", broken);
        }
    }

    private static Stream Guarded(ZipArchiveEntry entry, ImportLimits limits)
    {
        try
        {
            var packed = Math.Max(1, entry.CompressedLength);
            return Unpacking.Guarded(entry.Open(), () => packed, limits);
        }
        catch (InvalidDataException broken)
        {
            throw new RefusedFileException("packing-broken", "The archive is damaged. Fetch it again.", broken);
        }
    }

    private static void CheckName(ZipArchiveEntry entry, HashSet<string> names)
    {
        var name = entry.FullName.Replace('\\', '/');
        var leaves = name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Any(part => part is "." or "..") || name.Any(char.IsControl);
        var isLink = ((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink;
        if (leaves || isLink || !names.Add(name))
        {
            throw new RefusedFileException("archive-name", "A name in the archive points out of it, is a link, or occurs twice. Make the archive anew from a plain folder.");
        }
    }
}
