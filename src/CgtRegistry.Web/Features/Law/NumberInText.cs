using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Web.Features.Law;

/// <summary>
/// Recognises the number of an instrument where other records write it. Bare numbers (“207”) repeat everywhere and say
/// nothing by themselves, so only numbers with the mark of their issuer count.
/// </summary>
internal sealed class NumberInText(Instrument instrument)
{
    private readonly HashSet<InstrumentNumber> _numbers = [.. instrument.NumberAliases.Append(instrument.Number).OfType<string>().SelectMany(NumbersInText.In)];

    /// <summary>Whether a notice names the number.</summary>
    public bool NamedBy(Notice notice) => IsIn(notice.ActNumber) || IsIn(notice.Title.Vi) || IsIn(notice.Text.Vi);

    /// <summary>Whether the public record of a trial names the number.</summary>
    public bool NamedBy(Trial trial) =>
        trial.Identifiers.Any(i => IsIn(i.Value)) || IsIn(trial.Oversight?.Ethics?.Reference) || IsIn(trial.Oversight?.Regulator?.Reference);

    private bool IsIn(string? text) => text is not null && NumbersInText.In(text).Any(_numbers.Contains);
}
