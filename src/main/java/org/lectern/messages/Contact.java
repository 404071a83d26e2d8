package org.lectern.messages;

/**
 * How somebody is addressed.
 *
 * @param name empty where the file has none
 * @param address for e-mail; empty where the file has none
 * @param phone empty where the file has none
 */
public record Contact(String name, String address, String phone) {}
