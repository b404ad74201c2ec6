using CgtRegistry.Domain.Trials.Linking;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Tests.Builders;

internal static partial class A
{
    /// <summary>The numbers of a record; its registry is read from its number.</summary>
    public static RegistrationNumbers Numbers(string number, params IReadOnlyList<string> mentions) =>
        Numbers(number, former: [], [.. mentions.Select(m => new SecondaryNumber(m))]);

    public static RegistrationNumbers Numbers(string number, string[] former, SecondaryNumber[] secondary, RecordChannel channel = RecordChannel.Registry) =>
        new(new(number, channel), RegistryNumber.Read(number)!.Value.Registry, former, secondary);
}
