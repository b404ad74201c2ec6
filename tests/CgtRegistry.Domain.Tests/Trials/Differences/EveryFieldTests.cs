using System.Collections;
using System.Reflection;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Tests.Trials.Differences;

/// <summary>No field of a record can change unseen: each is filled in turn, and the difference must say so.</summary>
public class EveryFieldTests
{
    private static readonly string[] Identity = [nameof(TrialRegistration.Number), nameof(TrialRegistration.Registry), nameof(TrialRegistration.Channel)];

    public static TheoryData<string> Fields => [.. PathsOf(typeof(TrialRegistration)).Except(Identity)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_change_is_seen(string field)
    {
        var before = new TrialRegistration { Number = "NCT00000001", Registry = Registries.ClinicalTrialsGov, Channel = RecordChannel.Registry };
        var after = before with { };
        Fill(after, field.Split('.'));

        Assert.NotEmpty(TrialDifference.Between(before, after).Changes);
        Assert.NotEmpty(TrialDifference.Between(after, before).Changes);
    }

    private static IEnumerable<string> PathsOf(Type type) => type.GetProperties().Where(p => p.CanWrite).SelectMany(p =>
        p.PropertyType.Name is nameof(RegistrationText) or nameof(RegistrationParties) or nameof(RegistrationConduct) or nameof(RegistrationDesign) or nameof(RegistrationEligibility) or nameof(RegistrationResults)
            ? PathsOf(p.PropertyType).Select(inner => $"{p.Name}.{inner}") : [p.Name]);

    private static void Fill(object record, string[] path)
    {
        var property = record.GetType().GetProperty(path[0])!;
        if (path.Length > 1)
        {
            var part = Activator.CreateInstance(property.PropertyType)!;
            Fill(part, path[1..]);
            property.SetValue(record, part);
            return;
        }

        property.SetValue(record, Any(property.PropertyType));
    }

    private static object Any(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return "words";
        }

        if (type == typeof(IReadOnlyDictionary<string, string>))
        {
            return new Dictionary<string, string> { ["phase"] = "words" };
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var list = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            list.SetValue(Any(type.GetGenericArguments()[0]), 0);
            return list;
        }

        return type == typeof(bool) ? true
            : type == typeof(int) ? 3
            : type == typeof(PartialDate) ? A.Date("2025-01-01")!.Value
            : type.IsEnum ? Enum.GetValues(type).GetValue(1)!
            : Made(type.GetConstructors().MaxBy(c => c.GetParameters().Length)!);
    }

    private static object Made(ConstructorInfo constructor) => constructor.Invoke([.. constructor.GetParameters().Select(p => Any(p.ParameterType))]);
}
