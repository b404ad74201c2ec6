using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Tests.Builders;

internal static partial class A
{
    public static Register NamedRegister(params IEnumerable<IPublicRecord> records) => new(records, version: 1, DateTimeOffset.UnixEpoch);

    /// <summary>An institution by its names: the first is official, those after it are aliases.</summary>
    public static Institution Named(string id, string? parent = null, string? ror = null, params string[] names) => new()
    {
        Id = new(id),
        Kind = InstitutionKind.Hospital,
        Ownership = Ownership.Unknown,
        Parent = parent is null ? null : new InstitutionId(parent),
        Names = Names(names),
        Identifiers = ror is null ? [] : [new("ror", ror, Citation())],
        Citations = [Citation()],
    };

    public static Institution Group(string id, params string[] names) => new()
    {
        Id = new(id),
        Kind = InstitutionKind.HealthCareGroup,
        Ownership = Ownership.Unknown,
        Names = Names(names),
        Citations = [Citation()],
    };

    public static Condition NamedCondition(string id, string? meshId = null, string? meshTerm = null, params string[] names) =>
        new() { Id = new(id), Names = Names(names), MeshId = meshId, MeshTerm = meshTerm, Citations = [Citation()] };

    public static Therapy NamedTherapy(string id, TherapyKind kind, params string[] names) => new() { Id = new(id), Kind = kind, Names = Names(names), Citations = [Citation()] };

    public static GlossaryTerm Term(string vi, string en, params string[] synonyms) =>
        new() { Id = new(en), Number = 1, Group = "test", Vi = vi, Fold = Folding.Fold(vi), En = en, Synonyms = synonyms, Status = TermStatus.Read };

    public static Province Province(string vi) => new() { Id = new(Folding.Fold(vi)), Code = "00", Name = new(vi, Folding.Plain(vi)), FormedFrom = [vi] };

    private static Name[] Names(string[] names) => [.. names.Select((n, i) => new Name(i == 0 ? NameKind.Official : NameKind.Alias, n, "vi"))];
}
