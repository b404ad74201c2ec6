using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Web.Features.Trials.DataSets;

/// <summary>One filled-in value of a data set, as people read it.</summary>
/// <param name="Pointer">Where it stands, a JSON pointer without the language.</param>
/// <param name="Item">WHO's item (1 to 24), or <see cref="DataSetField.CellGene"/>.</param>
/// <param name="Label">What it is.</param>
/// <param name="Prose">A text of both languages.</param>
/// <param name="Text">Anything else in words of the page's language.</param>
/// <param name="Link">The record of this register it names.</param>
public sealed record DataSetRow(string Pointer, string Item, string Label, DraftText? Prose = null, string? Text = null, RecordRef? Link = null)
{
    /// <summary>The value on one line, both languages, for comparing.</summary>
    public string Said => Prose is { } prose ? string.Join(" / ", new[] { prose.Vi, prose.En }.Where(t => !string.IsNullOrWhiteSpace(t))) : Text ?? Link?.Id ?? "";
}
