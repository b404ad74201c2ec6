using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Law.Import;

/// <summary>What a person says about a text they bring: which document it is, from which day it holds, where it comes from.</summary>
/// <param name="Instrument">Slug of the document, when the register has it.</param>
/// <param name="Number">Its number, when the text does not print it rightly.</param>
/// <param name="EffectiveFrom">First day in force, when the text does not print it.</param>
/// <param name="Source">Slug of the source, when the register has it.</param>
/// <param name="Publisher">Who published the text, for a source the register does not have yet.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Grade">The evidence grade of the text.</param>
public sealed record TextBrought(string? Instrument, string? Number, DateOnly? EffectiveFrom, string? Source, string? Publisher, Uri? Url, EvidenceGrade Grade);

/// <summary>One text brought by a person: plain text, Markdown, Word or Akoma Ntoso.</summary>
public static class SingleText
{
    /// <summary>The text as a source to take in.</summary>
    /// <exception cref="RefusedFileException">What was said does not fit the register; the message says what to do.</exception>
    public static LawSource From(string file, TextBrought brought, LiveRegister live)
    {
        var register = live.Current;
        Instrument? known = null;
        if (brought.Instrument is { } slug && !register.Instruments.TryGetValue(new InstrumentId(slug), out known))
        {
            throw new RefusedFileException("instrument-unknown", $"The register has no document '{slug}'. Give its number with --number instead.");
        }

        var source = brought.Source is { } id
            ? register.Sources.GetValueOrDefault(new SourceId(id)) ?? throw new RefusedFileException("source-unknown", $"The register has no source '{id}'. Leave --source out and give --publisher and --url.")
            : NewSource(file, brought);
        if (brought.Source is null && register.Sources.GetValueOrDefault(source.Id) is { } other && (other.Publisher != source.Publisher || other.Url != source.Url))
        {
            throw new RefusedFileException("source-exists", $"The register has another source '{source.Id}' of {other.Publisher}. Rename the file, or name the source with --source.");
        }

        var read = LawFiles.Read(file);
        if (read.Documents is not [var document])
        {
            throw new RefusedFileException("not-one-document", $"The file holds {read.Documents.Count} documents; this command reads one. Split it, or import the folder with law-ndjson.");
        }

        return new LawSource(file, source.Id, brought.Grade, (records, citation) =>
        {
            records.Unread(read.Complaints);
            return [.. brought.Source is null ? new IPublicRecord[] { source } : [], .. records.Of(Told(document, known, brought), citation)];
        });
    }

    private static LawDocument Told(LawDocument read, Instrument? known, TextBrought brought) => read with
    {
        Number = known?.Number ?? brought.Number ?? read.Number,
        Kind = known?.Kind ?? read.Kind,
        IssuedOn = known?.IssuedOn?.Exact ?? read.IssuedOn,
        EffectiveFrom = brought.EffectiveFrom ?? read.EffectiveFrom ?? known?.EffectiveFrom,
    };

    private static Source NewSource(string file, TextBrought brought)
    {
        if (brought.Publisher is not { Length: > 0 } publisher)
        {
            throw new RefusedFileException("source-missing", "Say where the text comes from: --source with a slug of the register, or --publisher and --url.");
        }

        var name = Path.GetFileNameWithoutExtension(file);
        return new Source
        {
            Id = new SourceId("text-" + string.Join('-', Domain.Names.Folding.Words(name))),
            Kind = SourceKind.Act,
            Publisher = publisher,
            Title = name,
            Language = "vi",
            Url = brought.Url?.ToString(),
        };
    }
}
