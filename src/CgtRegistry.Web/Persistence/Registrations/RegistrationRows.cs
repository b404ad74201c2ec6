using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>That a record of a foreign registry is held, and what lists and search need of its current version.</summary>
internal sealed class RegistrationRow
{
    public required string Number { get; init; }
    public required RecordChannel Channel { get; init; }

    /// <summary>The number under which all records of the trial are found: that of the one known first.</summary>
    public required string Trial { get; set; }
    public required int Version { get; set; }

    /// <summary>Publication that brought the first version; the record known first names the trial.</summary>
    public required long FirstPublication { get; init; }

    /// <summary>Publication that brought the current version; search reads on from there.</summary>
    public required long Publication { get; set; }

    /// <summary>Date of the record at its source, a day, month or year, or nothing.</summary>
    public string? RecordedOn { get; set; }
    public required byte[] Sha256 { get; set; }

    /// <summary>The short fields of the record, as JSON of the whole record without its long texts.</summary>
    public required string Card { get; set; }

    /// <summary>The words of its long texts, folded, each once.</summary>
    public required string Words { get; set; }

    /// <summary>Numbers of registries the record mentions.</summary>
    public string[]? Mentions { get; set; }

    /// <summary>The import in which the record was missing first, while it is missing.</summary>
    public long? MissingSince { get; set; }
}

/// <summary>The complete text of one version of one record, canonical JSON, and the SHA-256 by which changes are seen.</summary>
internal sealed class RegistrationVersionRow
{
    public required string Number { get; init; }
    public required RecordChannel Channel { get; init; }
    public required int Version { get; init; }
    public required long Publication { get; init; }
    public required long Import { get; init; }
    public required string Document { get; init; }
    public required byte[] Sha256 { get; init; }
}

/// <summary>One run of an import of trial records: what was read and what came of it.</summary>
internal sealed class TrialImportRow
{
    public long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Name of the format, as on the command line.</summary>
    public required string Format { get; init; }

    /// <summary>Name of the file, without its folder.</summary>
    public required string File { get; init; }
    public required string Sha256 { get; init; }
    public int Read { get; set; }
    public int New { get; set; }
    public int Changed { get; set; }
    public int Unchanged { get; set; }
    public int Rejected { get; set; }

    /// <summary>Why the file could not be read to its end, when it could not.</summary>
    public string? Stopped { get; set; }

    /// <summary>How many complaints there were; the first of them are kept.</summary>
    public int ComplaintCount { get; set; }

    /// <summary>The first complaints, as JSON.</summary>
    public string Complaints { get; set; } = "[]";

    /// <summary>The way on which all its records came; none when there are several.</summary>
    public RecordChannel? Channel { get; set; }

    /// <summary>The latest date of a record in the file; an export whose latest date is earlier is an older one.</summary>
    public string? RecordedUntil { get; set; }

    /// <summary>The numbers in the file.</summary>
    public string[] Numbers { get; set; } = [];
}
