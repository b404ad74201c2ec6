using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Recognition;

/// <summary>What kind of cell or gene therapy a trial is about, as its words say. No legal class.</summary>
public enum RecognisedKind
{
    MesenchymalCells,
    HematopoieticCells,
    CarT,
    NkCells,

    /// <summary>Lymphocytes, dendritic cells and other cells of defence (tế bào miễn dịch khác).</summary>
    OtherImmuneCells,

    /// <summary>Cells of any other kind, or cells the record does not tell apart.</summary>
    OtherCells,

    /// <summary>Genes given by a vector, edited genes, viruses that are changed to destroy tumours.</summary>
    GeneTherapy,
    EngineeredTissue,

    /// <summary>Made from cells but without living cells, such as exosomes. By itself it does not make a cell therapy trial.</summary>
    CellDerived,
}

/// <summary>Words that show a kind of therapy.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Field">Where they stand.</param>
/// <param name="Text">The whole line.</param>
/// <param name="Words">The words, as written.</param>
/// <param name="Rule">Code of the rule that reads them.</param>
public sealed record KindEvidence(RecognisedKind Kind, MatterField Field, string Text, string Words, string Rule);

/// <summary>What shows that a trial is Vietnamese.</summary>
public enum VietnamBasis
{
    /// <summary>A country of recruitment.</summary>
    Country,

    /// <summary>A place of recruitment: an institution of this register, or a name that says so.</summary>
    Site,

    /// <summary>The sponsor or a collaborator; such a trial may name no place at all.</summary>
    Sponsor,
}

/// <summary>What shows that a trial is Vietnamese, with the words that say it.</summary>
public readonly record struct VietnamEvidence(VietnamBasis Basis, string Text);

/// <summary>How a record of the register was met.</summary>
public enum TieBasis
{
    /// <summary>By a number another body gave it, such as ROR, or MeSH.</summary>
    Identifier,

    /// <summary>By its official name, its English name, its heading in MeSH.</summary>
    Name,

    /// <summary>By another name: lay name, synonym, brand, sign board.</summary>
    Alias,

    /// <summary>By a name it bore before.</summary>
    FormerName,
}

/// <summary>A tie from a trial to a record of the register, with its evidence.</summary>
/// <param name="Record">The institution, condition or therapy.</param>
/// <param name="Field">Where the name stands.</param>
/// <param name="Text">The whole line.</param>
/// <param name="Name">The name of the register that was met.</param>
/// <param name="How">What kind of name it is.</param>
public sealed record TrialTie(RecordRef Record, MatterField Field, string Text, string Name, TieBasis How);

/// <summary>What the few words of a trial's matter show.</summary>
public sealed record TrialRecognition
{
    /// <summary>Kinds of cell and gene therapy, the first evidence of each.</summary>
    public IReadOnlyList<KindEvidence> Kinds { get; init; } = [];

    /// <summary>What shows that it is Vietnamese; empty when nothing does.</summary>
    public IReadOnlyList<VietnamEvidence> Vietnam { get; init; } = [];

    /// <summary>Institutions, conditions and therapies of the register, each once.</summary>
    public IReadOnlyList<TrialTie> Ties { get; init; } = [];

    /// <summary>Whether it is a trial of a cell or gene therapy.</summary>
    public bool IsCellOrGeneTherapy => Kinds.Any(k => k.Kind is not RecognisedKind.CellDerived);

    /// <summary>Whether it is a Vietnamese trial.</summary>
    public bool IsVietnamese => Vietnam.Count > 0;
}
