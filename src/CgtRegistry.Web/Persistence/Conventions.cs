using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Basics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CgtRegistry.Web.Persistence;

/// <summary>
/// How the domain's types become columns: ids, enums and partial dates as readable text, lists and small values that
/// nobody queries by as <c>jsonb</c>, names in snake_case.
/// </summary>
internal static partial class Conventions
{
    private static readonly HashSet<Type> Native = [typeof(string), typeof(bool), typeof(int), typeof(long), typeof(DateOnly), typeof(DateTimeOffset), typeof(byte[])];

    /// <summary>Chooses a column type for every property type that occurs in the public records.</summary>
    public static void StoreDomainTypes(this ModelConfigurationBuilder builder, IReadOnlySet<Type> ownTables)
    {
        var types = typeof(IPublicRecord).Assembly.GetTypes()
            .Where(t => t.IsClass && (typeof(IPublicRecord).IsAssignableFrom(t) || ownTables.Contains(t)))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null))
            .Select(p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            .ToHashSet();

        foreach (var type in types.Where(t => !Native.Contains(t) && !IsOwnTable(t)))
        {
            if (IsId(type))
            {
                builder.Properties(type).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
            }
            else if (type.IsEnum)
            {
                builder.Properties(type).HaveConversion(typeof(EnumConverter<>).MakeGenericType(type));
            }
            else if (type == typeof(PartialDate))
            {
                builder.Properties(type).HaveConversion<PartialDateConverter>();
            }
            else
            {
                builder.Properties(type)
                    .HaveConversion(typeof(JsonColumn<>).MakeGenericType(type), typeof(JsonComparer<>).MakeGenericType(type))
                    .HaveColumnType("jsonb");
            }
        }

        bool IsOwnTable(Type type) => type.IsGenericType && ownTables.Contains(type.GetGenericArguments()[0]);
    }

    /// <summary>Closed lists of the workplace and of the domain as readable words.</summary>
    public static void StoreWorkTypes(this ModelConfigurationBuilder builder)
    {
        foreach (var type in new[] { typeof(Conventions).Assembly, typeof(IPublicRecord).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t is { IsEnum: true, IsGenericType: false }))
        {
            builder.Properties(type).HaveConversion(typeof(EnumConverter<>).MakeGenericType(type));
        }

        foreach (var type in typeof(IPublicRecord).Assembly.GetTypes().Where(t => !t.IsGenericType && IsId(t)))
        {
            builder.Properties(type).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
        }
    }

    /// <summary>A value that is kept whole, as <c>jsonb</c>.</summary>
    public static PropertyBuilder<T> StoredAsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(new JsonColumn<T>(), new JsonComparer<T>());
        property.HasColumnType("jsonb");
        return property;
    }

    public static bool IsId(Type type) => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    public static void UseSnakeCase(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            entity.SetTableName(Table(entity));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName(Table(entity) + "_pkey");
            }

            foreach (var foreign in entity.GetForeignKeys())
            {
                foreign.SetConstraintName($"{Table(entity)}_{Table(foreign.PrincipalEntityType)}_fkey");
            }
        }
    }

    // A generic type's name ends in a mark and the number of its arguments.
    private static string Table(IReadOnlyEntityType entity) => Snake(entity.ClrType.Name.Split('`')[0]);

    public static string Snake(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    public static string Kebab(Enum value) => WordStart().Replace(value.ToString(), "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();

    private sealed class IdConverter<TId>() : ValueConverter<TId, string>(id => id.Value, value => Of(value))
        where TId : struct, IId<TId>
    {
        // An expression tree may not call a static abstract member, but may call a method that does.
        private static TId Of(string value) => TId.From(value);
    }

    private sealed class EnumConverter<T>() : ValueConverter<T, string>(value => Kebab(value), text => Of(text))
        where T : struct, Enum
    {
        private static T Of(string text) => Enum.GetValues<T>().First(v => Kebab(v) == text);
    }

    private sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text, null));

    private sealed class JsonColumn<T>() : ValueConverter<T, string>(value => Write(value), text => Read(text))
    {
        public static string Write(T value) => JsonSerializer.Serialize(value, RecordJson.Options);

        private static T Read(string text) => JsonSerializer.Deserialize<T>(text, RecordJson.Options)!;
    }

    private sealed class JsonComparer<T>() : ValueComparer<T>((a, b) => Text(a) == Text(b), value => Text(value).GetHashCode(StringComparison.Ordinal), value => value)
    {
        private static string Text(T? value) => value is null ? "" : JsonColumn<T>.Write(value);
    }
}
