using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Web.Features.Law.Finding;

/// <summary>A provision that a search found.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Version">The version with the words; none when it was asked for by its citation and has none.</param>
/// <param name="Instrument">Its instrument.</param>
/// <param name="Standing">The effect status of the instrument on the day.</param>
/// <param name="Cited">The place that was asked for by its citation.</param>
/// <param name="SortKey">Its place in the order of the answer.</param>
public sealed record LawHit(Provision Provision, ProvisionVersion? Version, Instrument Instrument, EffectStanding Standing, string? Cited, string SortKey);

/// <summary>A hit as it is shown.</summary>
/// <param name="Path">The clause or point with the words, as deep as they stand together.</param>
/// <param name="Passage">The words around them, in pieces; those looked for are marked.</param>
public sealed record LawPassage(string Path, IReadOnlyList<PassagePiece> Passage);

/// <summary>A piece of a passage.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marked">Whether they were looked for.</param>
public sealed record PassagePiece(string Text, bool Marked);

/// <summary>A hit as data.</summary>
/// <param name="Instrument">Slug of the instrument.</param>
/// <param name="Path">Path of the place, such as <c>dieu-18/khoan-2</c>.</param>
/// <param name="Citation">How the place is cited.</param>
/// <param name="Heading">Heading of the article.</param>
/// <param name="Status">Effect status of the instrument on the day.</param>
/// <param name="Passage">The words around those found; found ones between « and ».</param>
/// <param name="Url">Its page in Vietnamese.</param>
public sealed record LawHitItem(string Instrument, string Path, LocalText Citation, LocalText? Heading, EffectStatus Status, string Passage, string Url);
