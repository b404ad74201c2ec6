using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>A passkey with the device that keeps it (WebAuthn level 3, ES256, attestation <c>none</c>), as honest or dishonest as a test wants it.</summary>
internal sealed class Passkey
{
    private const byte Verified = 0b0000_0101; // present, and known to the device
    private const byte WithKey = 0b0100_0000;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string _owner = "";

    /// <summary>What the browser says where it was asked.</summary>
    public required string Origin { get; set; }

    /// <summary>How often the device says it was used.</summary>
    public uint Counter { get; set; }

    /// <summary>Makes it: the answer to the options of a page.</summary>
    public string Make(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _owner = (string)asked["user"]!["id"]!;
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] device = [.. Device((string)asked["rp"]!["id"]!, Verified | WithKey), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        byte[] made = [0xA3, .. Word("fmt"), .. Word("none"), .. Word("attStmt"), 0xA0, .. Word("authData"), 0x58, (byte)device.Length, .. device];
        return Answer(new JsonObject { ["clientDataJSON"] = Text(Client("webauthn.create", asked)), ["attestationObject"] = Text(made), ["transports"] = new JsonArray() });
    }

    /// <summary>Uses it.</summary>
    public string Use(string options)
    {
        var asked = JsonNode.Parse(options)!;
        var (client, device) = (Client("webauthn.get", asked), Device((string)asked["rpId"]!, Verified));
        var signature = _key.SignData([.. device, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new JsonObject { ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(device), ["signature"] = Text(signature), ["userHandle"] = _owner });
    }

    private byte[] Client(string type, JsonNode asked) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["type"] = type, ["challenge"] = (string)asked["challenge"]!, ["origin"] = Origin, ["crossOrigin"] = false }.ToJsonString());

    private byte[] Device(string domain, byte flags)
    {
        var counter = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counter, Counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), flags, .. counter];
    }

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Text(_id),
        ["rawId"] = Text(_id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private static byte[] Word(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
