namespace CgtRegistry.Interchange.Law;

/// <summary>The forms in which a legal text comes in.</summary>
public enum LawFormat
{
    /// <summary>Told by the name of the file, checked against what is in it.</summary>
    ByName,
    PlainText,
    Markdown,
    Docx,
    AkomaNtoso,

    /// <summary>The codified law, one article a line.</summary>
    Codified,

    /// <summary>Whole texts in a JSON list.</summary>
    Collection,

    /// <summary>A zip archive of any of the single forms.</summary>
    Archive,
}

/// <summary>The one door for legal texts: picks the reader for a file.</summary>
public static class LawFiles
{
    /// <summary>Reads a file from disk.</summary>
    public static LawFile Read(string path, LawFormat format = LawFormat.ByName, ImportLimits? limits = null)
    {
        using var file = File.OpenRead(path);
        return Read(file, Path.GetFileName(path), format, limits);
    }

    /// <summary>Reads a file from a stream; its name tells the form and is shown in complaints.</summary>
    public static LawFile Read(Stream file, string name, LawFormat format = LawFormat.ByName, ImportLimits? limits = null)
    {
        limits ??= ImportLimits.Default;
        return (format is LawFormat.ByName ? FormatOf(name) : format) switch
        {
            LawFormat.PlainText => One(PlainTextReader.Read(file, name, limits)),
            LawFormat.Markdown => One(MarkdownLawReader.Read(file, name, limits)),
            LawFormat.Docx => One(DocxReader.Read(file, name, limits)),
            LawFormat.AkomaNtoso => One(AkomaNtosoReader.Read(file, name, limits)),
            LawFormat.Codified => CodifiedLawReader.Read(file, origin: name, limits: limits),
            LawFormat.Collection => TextCollectionReader.Read(file, name, limits),
            LawFormat.Archive => Archive(file, name, limits),
            _ => throw Unknown(name),
        };
    }

    private static LawFile One(LawDocument document) => new([document], []);

    private static LawFormat FormatOf(string name)
    {
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return Path.GetExtension(bare).ToUpperInvariant() switch
        {
            ".TXT" => LawFormat.PlainText,
            ".MD" or ".MARKDOWN" => LawFormat.Markdown,
            ".DOCX" => LawFormat.Docx,
            ".XML" or ".AKN" => LawFormat.AkomaNtoso,
            ".NDJSON" or ".JSONL" => LawFormat.Codified,
            ".JSON" => LawFormat.Collection,
            ".ZIP" => LawFormat.Archive,
            _ => throw Unknown(name),
        };
    }

    private static RefusedFileException Unknown(string name) =>
        new("form-unknown", $"The form of {name} is not known. Use .txt, .md, .docx, .xml (Akoma Ntoso), .ndjson, .json or .zip.");

    // A file of the archive that cannot be read does not stop the others; an archive in an archive is not opened.
    private static LawFile Archive(Stream file, string name, ImportLimits limits)
    {
        using var whole = new MemoryStream();
        Unpacking.Open(file, limits).CopyTo(whole);
        whole.Position = 0;
        var (documents, complaints) = (new List<LawDocument>(), new List<Complaint>());
        foreach (var entry in Archives.Read(whole, limits))
        {
            try
            {
                var format = FormatOf(entry.Name);
                var read = format is LawFormat.Archive ? throw new RefusedFileException("archive-in-archive", "Take the inner archive out and import it by itself.") : Read(entry.Content, $"{name}/{entry.Name}", format, limits);
                documents.AddRange(read.Documents);
                complaints.AddRange(read.Complaints);
            }
            catch (RefusedFileException refused)
            {
                complaints.Add(Complaint.About(entry.Name, "file", refused.Message, refused.Rule));
            }
        }

        return documents.Count + complaints.Count > 0 ? new LawFile(documents, complaints) : throw new RefusedFileException("no-records", "The archive is empty.");
    }
}
