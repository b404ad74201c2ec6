using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Institutions;

/// <summary>Identifies a <see cref="Province"/>.</summary>
public readonly record struct ProvinceId(string Value) : IId<ProvinceId>
{
    /// <inheritdoc/>
    public static ProvinceId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One of the 34 provinces and cities since 1 July 2025, with the ones it was formed from.</summary>
public sealed class Province : IPublicRecord
{
    public required ProvinceId Id { get; init; }

    /// <summary>The two-digit code of the General Statistics Office.</summary>
    public required string Code { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>Names of the provinces before July 2025 whose territory it holds.</summary>
    public IReadOnlyList<string> FormedFrom { get; init; } = [];

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Province, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() => [];
}
