using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>How a text names the document it cites.</summary>
/// <param name="Kind">What it calls the document, when one word stands for one kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title, as written.</param>
/// <param name="IssuedOn">The day or year of issue the text gives.</param>
/// <param name="IsOwn">“Luật này”, “Thông tư này”: the text's own document.</param>
public sealed record NamedInstrument(InstrumentKind? Kind = null, InstrumentNumber? Number = null, string? Title = null, PartialDate? IssuedOn = null, bool IsOwn = false);
